import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright-core'
import { expect, test } from 'vitest'
import { root } from '../../scripts/setup/places.mjs'
import { answerQuestions } from './app/dialogs.ts'
import { launchApp, type LaunchedApp } from './app/launch.ts'
import { projectFolder } from './app/project-folder.ts'
import { makeProject } from './gestures/make-project.ts'
import { startRecipe } from './gestures/prepare-samples.ts'
import { smallRecipe } from './small-recipe.ts'

const endlessRecipe = { ...smallRecipe, system: { particles: 1000, density: 0.82 }, samples: 400, then: [] }

/** A project in which a run is under way. */
async function startWork(recipe: object): Promise<LaunchedApp & { project: string; settingsFolder: string }> {
  const folder = projectFolder()
  const settingsFolder = join(folder, 'settings')
  const project = join(folder, 'work.vitrine')
  const started = await launchApp({ settingsFolder })
  await makeProject(started, project)
  await startRecipe(started.window, recipe)
  await started.window
    .getByRole('contentinfo', { name: 'Status' })
    .getByText(/Running/)
    .waitFor({ timeout: 60_000 })
  return { ...started, project, settingsFolder }
}

function closeWindow(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
}

/** The only run's state, as the project tells it once no application has it open. */
function stateAfterwards(project: string): unknown {
  const command = [join(root, 'bin', 'vitrine.mjs'), 'list', project, 'runs', '--json']
  const runs = JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' })) as { state: string }[]
  expect(runs).toHaveLength(1)
  return runs[0]?.state
}

test('“keep” keeps the window and its run; asked again, “cancel” ends the run, the window and the application', async () => {
  const { app, window, project, problems } = await startWork(endlessRecipe)
  await answerQuestions(app, ['Keep the Window Open', 'Cancel the Run'])
  await closeWindow(app)
  // the window still answers, and what it shows still runs
  await window
    .getByRole('contentinfo', { name: 'Status' })
    .getByText(/Running/)
    .waitFor()
  expect(app.windows()).toHaveLength(1)

  const ended = app.waitForEvent('close')
  await app.evaluate(({ app: electron }) => electron.quit())
  await ended
  expect(problems).toEqual([])
  expect(stateAfterwards(project)).toBe('cancelled')
})

test('“pause” lets the step under way end, and the run is paused when the project is opened again', async () => {
  const { app, project, problems } = await startWork(endlessRecipe)
  await answerQuestions(app, ['Pause at the Next Checkpoint'])
  const ended = app.waitForEvent('close', { timeout: 120_000 })
  await closeWindow(app)
  await ended
  expect(problems).toEqual([])
  expect(stateAfterwards(project)).toBe('paused')
})

test('“go on” closes the window; opened again the run is seen going on, and left alone it ends and the application with it', async () => {
  const recipe = { ...endlessRecipe, samples: 12 }
  const { app, project, settingsFolder, problems } = await startWork(recipe)
  await answerQuestions(app, ['Go On in the Background', 'Go On in the Background'])
  await closeWindow(app)
  await expect.poll(() => app.windows().length).toBe(0)

  // a second start hands the project to the first, which goes on without a window
  const opened = app.waitForEvent('window')
  await expect(launchApp({ settingsFolder, project, place: 'jobs' })).rejects.toThrow()
  const window = await opened
  await window
    .getByRole('contentinfo', { name: 'Status' })
    .getByText(/Running “small 3D IPL”/)
    .waitFor({ timeout: 60_000 })

  const ended = app.waitForEvent('close', { timeout: 180_000 })
  await closeWindow(app)
  await ended
  expect(problems).toEqual([])
  expect(stateAfterwards(project)).toBe('done')
})
