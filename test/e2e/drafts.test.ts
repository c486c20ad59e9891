import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { launchApp } from './app/launch.ts'
import { projectFolder } from './app/project-folder.ts'
import { goTo } from './gestures/go-to.ts'
import { makeProject } from './gestures/make-project.ts'

test('a recipe being written survives a kill of the application', async () => {
  const project = join(projectFolder(), 'drafts.vitrine')
  const settingsFolder = mkdtempSync(join(tmpdir(), 'vitrine-settings-'))
  onTestFinished(() => rmSync(settingsFolder, { recursive: true, force: true }))

  const first = await launchApp({ settingsFolder })
  await makeProject(first, project)
  await goTo(first.window, 'Prepare')
  await first.window.getByRole('textbox', { name: /^Number density/ }).fill('0.8123')
  // written by main while the window is open, and not when it closes
  await expect.poll(() => readFileSync(join(settingsFolder, 'settings.json'), 'utf8'), { timeout: 10_000 }).toContain('0.8123')
  const gone = new Promise((resolve) => first.app.process().once('exit', resolve))
  first.app.process().kill('SIGKILL')
  await gone

  const second = await launchApp({ settingsFolder, project, place: 'prepare' })
  const density = second.window.getByRole('textbox', { name: /^Number density/ })
  await density.waitFor()
  expect(await density.inputValue()).toBe('0.8123')
  await second.close()
})

test('a typed 1e-6 is 1e-6, and Start waits with the reason beside it while a field is wrong', async () => {
  const started = await launchApp()
  const { window } = started
  await makeProject(started, join(projectFolder(), 'fields.vitrine'))
  await goTo(window, 'Prepare')
  const temperature = window.getByRole('textbox', { name: /^Parent temperature/ })
  await temperature.fill('1e-6')
  await window.getByRole('button', { name: 'Start', exact: true, disabled: false }).waitFor()
  await window.getByRole('radio', { name: 'Recipe (JSON)' }).click()
  const recipe: unknown = JSON.parse(await window.getByRole('textbox', { name: 'Recipe (JSON)' }).inputValue())
  expect(recipe).toMatchObject({ protocol: { temperature: 1e-6 } })

  await temperature.fill('1e400')
  await window.getByRole('button', { name: /^Start waits: temperature must be a number/ }).click()
  expect(await temperature.evaluate((box) => box === document.activeElement)).toBe(true)
  expect(await window.getByRole('button', { name: 'Start', exact: true }).isDisabled()).toBe(true)
  await started.close()
})
