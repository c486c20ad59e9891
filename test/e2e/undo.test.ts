import { expect, test } from 'vitest'
import type { LaunchedApp } from './app/launch.ts'
import { launchSampleProject } from './app/sample-project.ts'
import { runAction } from './gestures/run-action.ts'

async function openSamples(): Promise<LaunchedApp & { rows(count: number): Promise<void>; deleteFirst(count: number): Promise<void> }> {
  const started = await launchSampleProject()
  const { window } = started
  const grid = window.getByRole('grid', { name: 'Samples' })
  const row = (number: number) => grid.locator(`[role=row][aria-rowindex="${String(number + 1)}"]`)
  const rows = (count: number) =>
    window
      .getByRole('main', { name: 'Library' })
      .getByRole('status')
      .getByText(`${String(count)} samples`, { exact: true })
      .waitFor()
  await rows(19)
  return {
    ...started,
    rows,
    async deleteFirst(count) {
      await row(1).click()
      await row(count).click({ modifiers: ['Shift'] })
      await window
        .getByRole('toolbar', { name: 'Selected samples' })
        .getByText(`${String(count)} selected`)
        .waitFor()
      await window.keyboard.press('Delete')
    },
  }
}

test('deleted samples come back by Ctrl Z with all they had, and go again by Ctrl Shift Z', async () => {
  const started = await openSamples()
  const { window, rows, deleteFirst } = started
  const grid = window.getByRole('grid', { name: 'Samples' })
  const before = await grid.innerText()

  await deleteFirst(8)
  await rows(11)
  await window.keyboard.press('Control+z')
  await rows(19)
  expect(await grid.innerText()).toBe(before)
  await window.keyboard.press('Control+Shift+z')
  await rows(11)
  await window.getByRole('banner').getByRole('button', { name: 'Undo', exact: true, disabled: false }).click()
  await rows(19)
  await started.close()
})

test('what was deleted lies in the bin, comes back from there, and is gone for good only after a question', async () => {
  const started = await openSamples()
  const { window, rows, deleteFirst } = started
  await deleteFirst(3)
  await rows(16)
  await runAction(window, 'Bin…')
  const bin = window.getByRole('dialog', { name: 'Bin' })
  await bin.getByRole('button', { name: /^Restore “/ }).click()
  await bin.getByText('The bin is empty').waitFor()
  await window.keyboard.press('Escape')
  await rows(19)

  await deleteFirst(2)
  await rows(17)
  await runAction(window, 'Bin…')
  await bin.getByRole('button', { name: /^Empty the bin/ }).click()
  await bin
    .getByRole('alert')
    .getByText(/cannot be undone/)
    .waitFor()
  await bin.getByRole('button', { name: 'Delete for good' }).click()
  await bin.getByText('The bin is empty').waitFor()
  await window.keyboard.press('Escape')
  await rows(17)
  await started.close()
})
