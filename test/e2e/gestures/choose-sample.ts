import type { Page } from 'playwright-core'
import { goTo } from './go-to.ts'

/** Chooses a row of the Library's table, counted from 1, and waits until its particles stand in the 3D view. */
export async function chooseSample(window: Page, row: number): Promise<void> {
  await goTo(window, 'Library')
  // row 1 of a grid is its head
  await window
    .getByRole('grid', { name: 'Samples' })
    .locator(`[role=row][aria-rowindex="${row + 1}"]`)
    .click()
  await window
    .getByRole('complementary', { name: 'Selected sample' })
    .getByRole('button', { name: /analyse/i })
    .waitFor()
}
