import type { Page } from 'playwright-core'

const mostPresses = 400

/** Presses Tab, or Shift+Tab, until the control of this name has the focus; throws with the names that it passed by. */
export async function tabTo(window: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = []
  while (passed.length < mostPresses) {
    await window.keyboard.press(key)
    const focused = await focusedName(window)
    if (typeof name === 'string' ? focused === name : name.test(focused)) return
    passed.push(focused)
  }
  throw new Error(`${String(name)} was not reached by ${key}; passed: ${[...new Set(passed)].join(', ')}`)
}

/** What the focused control is called, as assistive technology hears it. */
export function focusedName(window: Page): Promise<string> {
  return window.evaluate(() => {
    const control = document.activeElement
    if (!control) return ''
    const named = control.getAttribute('aria-labelledby')?.split(' ') ?? []
    const labels = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? [...(control.labels ?? [])] : []
    const texts = [
      control.getAttribute('aria-label'),
      named.map((id) => document.getElementById(id)?.textContent ?? '').join(' '),
      labels.map((label) => label.textContent).join(' '),
      control.textContent,
      control.getAttribute('title'),
    ]
    return (texts.find((text) => text?.trim()) ?? control.tagName).replace(/\s+/g, ' ').trim()
  })
}
