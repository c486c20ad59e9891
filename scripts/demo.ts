import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { launchApp } from '../test/e2e/app/launch.ts'
import { chooseSample } from '../test/e2e/gestures/choose-sample.ts'
import { exportFigure, showFigure } from '../test/e2e/gestures/export-figure.ts'
import { goTo } from '../test/e2e/gestures/go-to.ts'
import { makeProject } from '../test/e2e/gestures/make-project.ts'
import { startRecipe, waitForRun } from '../test/e2e/gestures/prepare-samples.ts'
import { showSoftestMode } from '../test/e2e/gestures/select-mode.ts'
import { followProgress } from './demo/progress.ts'
import { createScreenshots } from './demo/screenshots.ts'
import { root } from './setup/places.mjs'
import { hasDisplay } from './setup/libraries.mjs'
import { ensureDisplay } from './virtual-display.mjs'

/** The main job through the real window: a glass from nothing to a figure. */
const folder = join(root, 'demo-output')
const recipe = JSON.parse(readFileSync(join(root, 'resources', 'demo-recipe.json'), 'utf8')) as { name: string }
const somebodyWatches = hasDisplay()

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
const endDisplay = await ensureDisplay()
const started = await launchApp()
const { app, window } = started
const { take, files } = createScreenshots(window, folder)

console.log(`A new project, and ${recipe.name} in it:`)
await makeProject(started, join(folder, 'demo.vitrine'))
await take('home')
await startRecipe(window, recipe)
const endProgress = followProgress(window)
await waitForRun(window, 900_000)
endProgress()
await take('prepare')

await chooseSample(window, 1)
await take('library')
await goTo(window, 'Jobs')
await take('jobs')

const figures: string[] = []
await showFigure(started)
await take('figures')
for (const format of ['SVG', 'PDF', 'PNG', 'CSV'] as const) {
  const file = join(folder, `spectrum.${format.toLowerCase()}`)
  await exportFigure(started, format, file)
  figures.push(file)
}

await showSoftestMode(window)
await take('modes')
const softest = await window.getByRole('complementary', { name: 'Mode' }).getByRole('region').first().innerText()

console.log(`The softest mode:\n  ${softest.trim().split('\n').slice(1).join('\n  ')}`)
console.log(
  `The project:\n  ${join(folder, 'demo.vitrine')}\nThe figure:\n  ${figures.join('\n  ')}\nWhat the window showed:\n  ${files.join('\n  ')}`,
)
if (somebodyWatches) {
  console.log('The window stays open on the softest mode; close it to end.')
  await app.waitForEvent('close', { timeout: 0 })
} else {
  await started.close()
}
endDisplay()
