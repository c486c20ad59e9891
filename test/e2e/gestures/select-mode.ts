import type { Page } from 'playwright-core'
import { goTo } from './go-to.ts'

/** Chooses the mode of lowest frequency of all samples, and waits until its arrows stand in the 3D view. */
export async function showSoftestMode(window: Page): Promise<void> {
  await goTo(window, 'Modes')
  await window.getByRole('button', { name: 'Softest mode' }).click()
  await modeIsDrawn(window, 1)
}

/** Chooses a mode in the strip, counted from 1. */
export async function selectMode(window: Page, number: number): Promise<void> {
  await window
    .getByRole('listbox', { name: 'Modes strip' })
    .getByRole('option', { name: `Mode ${number}`, exact: true })
    .click()
  await modeIsDrawn(window, number)
}

async function modeIsDrawn(window: Page, number: number): Promise<void> {
  await window.getByRole('option', { name: `Mode ${number}`, exact: true, selected: true }).waitFor()
  await window.getByText(/arrows? of .* particles/).waitFor()
}
