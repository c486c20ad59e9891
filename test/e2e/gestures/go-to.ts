import type { Page } from 'playwright-core'

export type PlaceName = 'Home' | 'Library' | 'Prepare' | 'Modes' | 'Figures' | 'Jobs'

/** Goes to a place by its link in the rail, and waits for the page itself. */
export async function goTo(window: Page, place: PlaceName): Promise<void> {
  await window.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: place, exact: true }).click()
  await window.getByRole('main', { name: place, exact: true }).waitFor()
}
