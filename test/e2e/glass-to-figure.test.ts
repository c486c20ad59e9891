import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { vitrineJson } from '../cli/run-vitrine.ts'
import { launchApp } from './app/launch.ts'
import { projectFolder } from './app/project-folder.ts'
import { chooseSample } from './gestures/choose-sample.ts'
import { exportFigure, showFigure } from './gestures/export-figure.ts'
import { makeProject } from './gestures/make-project.ts'
import { prepareSamples } from './gestures/prepare-samples.ts'
import { selectMode, showSoftestMode } from './gestures/select-mode.ts'
import { smallRecipe } from './small-recipe.ts'

test('from nothing to a figure: prepare, look at a sample and its modes, export the spectrum in every format', async () => {
  const folder = projectFolder()
  const started = await launchApp()
  const { window } = started
  await makeProject(started, join(folder, 'path.vitrine'))
  await prepareSamples(window, smallRecipe, 180_000)
  await chooseSample(window, 1)
  await showSoftestMode(window)
  await selectMode(window, 3)
  await showFigure(started)

  const starts = { SVG: '<svg', PDF: '%PDF-', PNG: '\u0089PNG', CSV: '' } as const
  for (const format of ['SVG', 'PDF', 'PNG', 'CSV'] as const) {
    const file = join(folder, `spectrum.${format.toLowerCase()}`)
    await exportFigure(started, format, file)
    const text = readFileSync(file, 'latin1')
    expect(text.slice(0, 200), format).toContain(starts[format])
  }
  // panel a of the table has a line for each of the 8 modes of 2 samples
  const rows = readFileSync(join(folder, 'spectrum.csv'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('a,'))
  expect(rows).toHaveLength(16)
  await started.close()

  for (const format of ['svg', 'pdf', 'png', 'csv']) {
    const again = join(folder, `again.${format}`)
    await vitrineJson(['figure', join(folder, 'path.vitrine'), 'spectrum', '--output', again])
    expect(readFileSync(again).equals(readFileSync(join(folder, `spectrum.${format}`))), `the same bytes of ${format}`).toBe(true)
  }
})
