import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LaunchedApp } from '../../test/e2e/app/launch.ts'
import { chooseSample } from '../../test/e2e/gestures/choose-sample.ts'
import { exportAllFormats, showFigure } from '../../test/e2e/gestures/export-figure.ts'
import { goTo } from '../../test/e2e/gestures/go-to.ts'
import { makeProject } from '../../test/e2e/gestures/make-project.ts'
import { startRecipe, waitForRun } from '../../test/e2e/gestures/prepare-samples.ts'
import { showSoftestMode } from '../../test/e2e/gestures/select-mode.ts'
import { root } from '../setup/places.mjs'
import { followProgress } from './progress.ts'
import { createScreenshots } from './screenshots.ts'

const longestMilliseconds = 1_800_000

/** Prepares the recipe's glasses with their modes, exports the figure, and ends on the softest mode; tells a terminal what it does. */
export async function runMainJob(started: LaunchedApp, folder: string): Promise<void> {
  const { window } = started
  const { take, files } = createScreenshots(window, folder)
  const recipe = JSON.parse(readFileSync(join(root, 'resources', 'demo-recipe.json'), 'utf8')) as { name: string }
  const project = join(folder, 'demo.vitrine')

  console.log(`A new project, and in it: ${recipe.name}, with the modes of each`)
  await goTo(window, 'Home')
  await take('home')
  await makeProject(started, project)
  await startRecipe(window, recipe)
  const endProgress = followProgress(window)
  await waitForRun(window, longestMilliseconds).finally(endProgress)
  await take('prepare')
  await chooseSample(window, 1)
  await take('library')
  await goTo(window, 'Jobs')
  await take('jobs')

  console.log('The figure: participation ratio and density of states against frequency')
  await showFigure(started)
  await take('figures')
  const figures = await exportAllFormats(started, folder)

  await showSoftestMode(window)
  await take('modes')
  const facts = window.getByRole('complementary', { name: 'Mode', exact: true }).locator('dl').first()
  const [titles, values] = await Promise.all([facts.locator('dt').allInnerTexts(), facts.locator('dd').allInnerTexts()])
  console.log('The softest mode:')
  titles.forEach((title, row) => console.log(`  ${title}: ${(values[row] ?? '').replaceAll('\n', ' ')}`))
  for (const [title, paths] of [
    ['The project:', [project]],
    ['The figure:', figures],
    ['What the window showed:', files],
  ] as const) {
    console.log([title, ...paths].join('\n  '))
  }
}
