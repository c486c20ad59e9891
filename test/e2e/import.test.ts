import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { answerOpenDialogs } from './app/dialogs.ts'
import { launchApp } from './app/launch.ts'
import { projectFolder } from './app/project-folder.ts'
import { goTo } from './gestures/go-to.ts'
import { makeProject } from './gestures/make-project.ts'

const twoFrames = ['0.5 0.5 0.5', '0.75 0.5 0.5']
  .map((second) => `2\nLattice="4 0 0 0 4 0 0 0 4" Properties=species:S:1:pos:R:3 pbc="T T T"\nA 1 1 1\nB ${second}\n`)
  .join('')

test('files of another program are imported, every frame a sample, and a broken one is refused in a sentence', async () => {
  const folder = projectFolder()
  const good = join(folder, 'two-frames.xyz')
  const truncated = join(folder, 'truncated.xyz')
  writeFileSync(good, twoFrames)
  writeFileSync(truncated, twoFrames.slice(0, -12))

  const started = await launchApp()
  const { app, window } = started
  await makeProject(started, join(folder, 'imported.vitrine'))
  await goTo(window, 'Library')
  const dialog = window.getByRole('dialog', { name: 'Import files' })

  await answerOpenDialogs(app, [truncated])
  await window.getByRole('button', { name: 'Import files', exact: true }).click()
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await dialog
    .getByText(/particle 2 of 2 .*truncated\.xyz/)
    .first()
    .waitFor()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await window.getByText('No samples yet').waitFor()

  await answerOpenDialogs(app, [good])
  await window.getByRole('button', { name: 'Import files', exact: true }).click()
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await window.getByText('2 samples imported', { exact: true }).waitFor()
  await window.getByRole('grid', { name: 'Samples' }).locator('[role=row][aria-rowindex="3"]').waitFor()
  await started.close()
})
