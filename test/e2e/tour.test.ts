import { expect, test } from 'vitest'
import { launchApp } from './app/launch.ts'
import { projectFolder } from './app/project-folder.ts'

test('the tour leads from Home over the sample project in three steps, and sees what was done', async () => {
  const started = await launchApp()
  const { app, window } = started
  await app.evaluate(({ app: electron }, documents) => electron.setPath('documents', documents), projectFolder())
  await window.getByRole('button', { name: 'Take the tour' }).click()
  const card = window.getByRole('region', { name: 'Tour' })

  await card.getByText('Step 1 of 3').waitFor()
  await window.getByRole('main', { name: 'Library' }).waitFor()
  await window.getByRole('grid', { name: 'Samples' }).locator('[role=row][aria-rowindex="3"]').click()
  await card.getByText('Done', { exact: true }).waitFor()
  await card.getByRole('button', { name: 'Next' }).click()

  await card.getByText('Step 2 of 3').waitFor()
  await window.getByRole('listbox', { name: 'Modes strip' }).getByRole('option', { name: 'Mode 2', exact: true }).click()
  await card.getByText('Done', { exact: true }).waitFor()
  await card.getByRole('button', { name: 'Next' }).click()

  await card.getByText('Step 3 of 3').waitFor()
  await window.getByRole('main', { name: 'Figures' }).getByRole('img').waitFor()
  await card.getByRole('button', { name: 'Back' }).click()
  await card.getByText('Step 2 of 3').waitFor()
  await card.getByRole('button', { name: 'Next' }).click()
  await card.getByRole('button', { name: 'Finish' }).click()
  await card.waitFor({ state: 'detached' })
  expect(await window.getByRole('main', { name: 'Figures' }).isVisible()).toBe(true)
  await started.close()
})
