import { join } from 'node:path'
import { expect, test } from 'vitest'
import { launchApp } from './app/launch.ts'
import { projectFolder } from './app/project-folder.ts'
import { goTo } from './gestures/go-to.ts'
import { makeProject } from './gestures/make-project.ts'

test('the application starts on Home, without a word on the console', async () => {
  const started = await launchApp()
  await started.window.getByRole('main', { name: 'Home' }).waitFor()
  expect(await started.window.title()).toBe('Vitrine')
  await started.close()
})

test('a project named on the command line opens, in the place asked for, and is listed as recent', async () => {
  const folder = projectFolder()
  const project = join(folder, 'glasses.vitrine')
  const settingsFolder = join(folder, 'settings')

  const first = await launchApp({ settingsFolder })
  await makeProject(first, project)
  await first.close()

  const second = await launchApp({ settingsFolder, project, place: 'jobs' })
  await second.window.getByRole('main', { name: 'Jobs' }).waitFor()
  await goTo(second.window, 'Home')
  await second.window.getByRole('region', { name: 'Open project' }).getByRole('heading', { name: 'glasses' }).waitFor()
  await second.window
    .getByRole('region', { name: 'Recent projects' })
    .getByRole('button', { name: /glasses/ })
    .waitFor()
  const title = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
  expect(title).toBe('glasses – Vitrine')
  await second.close()
})

test('starting it again hands the project to the first one, which opens a second window', async () => {
  const folder = projectFolder()
  const settingsFolder = join(folder, 'settings')
  const first = await launchApp({ settingsFolder })
  await makeProject(first, join(folder, 'one.vitrine'))
  const opened = first.app.waitForEvent('window')
  // the second start ends at once, which Playwright takes for a failed launch
  await expect(launchApp({ settingsFolder, project: join(folder, 'two.vitrine') })).rejects.toThrow()
  const window = await opened
  await window.getByRole('main', { name: 'Home' }).waitFor()
  // the project does not exist, and the window says so in a sentence
  await window
    .getByText(/two\.vitrine/)
    .first()
    .waitFor()
  await first.close()
})
