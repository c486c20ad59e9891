import type { Page } from 'playwright-core'
import { controlsNow, overlays, type Control } from '../app/controls.ts'

export interface PressAll {
  /** Where the controls of the place are. */
  readonly scope: string
  /** What is left alone, by role and name. */
  readonly spared: RegExp
  /** What is pressed when there is nothing else left, because it hides others. */
  readonly late: RegExp
  /** Shows the place as it was at first. */
  comeBack(): Promise<void>
  /** Told after each press; throws when something went wrong. */
  check(pressed: string): void
}

/** Of controls that differ only by numbers, as those of the rows of a table do, so many are pressed. */
const alike = 2
const mostPresses = 600

/**
 * Presses, with the keys that press it, each control of a place and each in the menus and dialogs that these open, until there
 * is none left that was not pressed. Returns their roles and names.
 */
export async function pressAll(window: Page, { scope, spared, late, comeBack, check }: PressAll): Promise<string[]> {
  const pressed = new Set<string>()
  const counts = new Map<string, number>()
  let opener: Control | null = null

  const nameOf = ({ key }: Control, within: Control | null) => (within ? `${within.key} › ${key}` : key)
  const kindOf = (name: string) => name.replace(/\d+(\.\d+)?/g, '#')
  const wanted = (within: Control | null) => (control: Control) => {
    const name = nameOf(control, within)
    return !spared.test(control.key) && !pressed.has(name) && (counts.get(kindOf(name)) ?? 0) < alike
  }
  async function press(control: Control, name: string): Promise<void> {
    pressed.add(name)
    counts.set(kindOf(name), (counts.get(kindOf(name)) ?? 0) + 1)
    await pressKey(control)
    check(name)
  }
  async function pressKey({ key, role }: Control): Promise<void> {
    await controlsNow(window, scope, key)
    await window.keyboard.press(keyOf(role))
  }

  await comeBack()
  const home = placeOf(window)
  // what the press before has left behind in a menu that it closed
  let isLeft = false
  while (pressed.size < mostPresses) {
    const { isOverlaid, controls } = await controlsNow(window, scope)
    if (placeOf(window) !== home) {
      isLeft = false
      if (isOverlaid) await closeOverlays(window)
      await comeBack()
      continue
    }
    if (isOverlaid) {
      const inner = controls.filter(wanted(opener))
      if (inner[0]) await press(inner[0], nameOf(inner[0], opener))
      else await closeOverlays(window)
      isLeft = inner.length > 1
      continue
    }
    if (opener && isLeft) {
      isLeft = false
      await pressKey(opener)
      continue
    }
    const left = controls.filter(wanted(null))
    opener = left.find(({ key }) => !late.test(key)) ?? left[0] ?? null
    if (!opener) return [...pressed]
    await press(opener, opener.key)
  }
  throw new Error(`more than ${String(mostPresses)} controls: ${[...pressed].slice(-20).join(', ')}`)
}

function keyOf(role: string): string {
  if (role === 'slider' || role === 'separator') return 'ArrowRight'
  return ['radio', 'checkbox', 'switch'].includes(role) ? 'Space' : 'Enter'
}

/** `/library/3` is the Library: what is chosen in a place does not leave it. */
export function placeOf(window: Page): string {
  return /#\/(\w+)/.exec(window.url())?.[1] ?? ''
}

export async function closeOverlays(window: Page): Promise<void> {
  for (let tries = 0; tries < 4; tries++) {
    if (!(await controlsNow(window, 'main')).isOverlaid) return
    await window.keyboard.press('Escape')
  }
  if ((await controlsNow(window, 'main')).isOverlaid)
    throw new Error(`Escape does not close ${await window.locator(overlays).first().innerText()}`)
}
