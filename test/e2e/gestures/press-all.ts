import type { Page } from 'playwright-core'
import { controlsIn, overlays, settled, type Control } from '../app/controls.ts'

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
  async function press(control: Control, part: string, name: string): Promise<void> {
    pressed.add(name)
    counts.set(kindOf(name), (counts.get(kindOf(name)) ?? 0) + 1)
    await controlsIn(window, part, control.key)
    await window.keyboard.press(keyOf(control.role))
    await settled(window)
    check(name)
  }
  const isOverlaid = () => window.evaluate((selector) => document.querySelector(selector) !== null, overlays)

  await comeBack()
  const home = placeOf(window)
  while (pressed.size < mostPresses) {
    if (placeOf(window) !== home) {
      await closeOverlays(window)
      await comeBack()
    }
    if (await isOverlaid()) {
      const inner = (await controlsIn(window, overlays)).filter(wanted(opener))
      const next = inner[0]
      if (!next) {
        await closeOverlays(window)
        opener = null
        continue
      }
      await press(next, overlays, nameOf(next, opener))
      // a press that closed the menu leaves others in it
      if (opener && inner.length > 1 && placeOf(window) === home && !(await isOverlaid())) {
        await controlsIn(window, scope, opener.key)
        await window.keyboard.press(keyOf(opener.role))
        await settled(window)
      }
      continue
    }
    const controls = (await controlsIn(window, scope)).filter(wanted(null))
    const control = controls.find(({ key }) => !late.test(key)) ?? controls[0]
    if (!control) return [...pressed]
    opener = control
    await press(control, scope, control.key)
  }
  throw new Error(`more than ${String(mostPresses)} controls: ${[...pressed].slice(-20).join(', ')}`)
}

function keyOf(role: string): string {
  if (role === 'slider' || role === 'separator') return 'ArrowRight'
  return ['radio', 'checkbox', 'switch'].includes(role) ? 'Space' : 'Enter'
}

/** `/library/3` is the Library: what is chosen in a place does not leave it. */
function placeOf(window: Page): string {
  return /#\/(\w+)/.exec(window.url())?.[1] ?? ''
}

export async function closeOverlays(window: Page): Promise<void> {
  for (let tries = 0; tries < 4; tries++) {
    if (!(await window.evaluate((selector) => document.querySelector(selector) !== null, overlays))) return
    await window.keyboard.press('Escape')
    await settled(window)
  }
  throw new Error(`Escape does not close ${await window.locator(overlays).first().innerText()}`)
}
