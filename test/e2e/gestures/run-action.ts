import type { Page } from 'playwright-core'

/** Runs an action from the command palette, by keys alone. */
export async function runAction(window: Page, title: string): Promise<void> {
  await window.keyboard.press('Control+k')
  const field = window.getByRole('combobox', { name: 'Search samples, actions and places' })
  await field.waitFor()
  await window.keyboard.type(title)
  await window.getByRole('option', { selected: true }).filter({ hasText: title }).waitFor()
  await window.keyboard.press('Enter')
  await field.waitFor({ state: 'detached' })
}
