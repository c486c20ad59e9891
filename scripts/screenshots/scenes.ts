import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerOpenDialogs } from '../../test/e2e/app/dialogs.ts'
import type { LaunchedApp } from '../../test/e2e/app/launch.ts'
import { chooseSample } from '../../test/e2e/gestures/choose-sample.ts'
import { showFigure } from '../../test/e2e/gestures/export-figure.ts'
import { goTo, type PlaceName } from '../../test/e2e/gestures/go-to.ts'
import { makeProject } from '../../test/e2e/gestures/make-project.ts'
import { startRecipe } from '../../test/e2e/gestures/prepare-samples.ts'
import { showSoftestMode } from '../../test/e2e/gestures/select-mode.ts'
import { root } from '../setup/places.mjs'
import type { Camera } from './looks.ts'

type Started = Pick<LaunchedApp, 'app' | 'window'>

/** One start of the application: with which project, and what is looked at in it. */
export interface Scene {
  readonly name: string
  /** Makes the project it opens; null for none. */
  readonly project: ((folder: string) => string) | null
  look(started: Started, camera: Camera, folder: string): Promise<void>
}

const places: readonly PlaceName[] = ['Library', 'Prepare', 'Modes', 'Figures', 'Jobs']

function sampleProject(folder: string): string {
  const path = join(folder, 'Glasses of the sample project.vitrine')
  copyFileSync(join(root, 'resources', 'sample.vitrine'), path)
  return path
}

const longRecipe = {
  vitrine: 1,
  model: { name: 'ipl', dimension: 3 },
  system: { particles: 2000, density: 0.82 },
  protocol: { name: 'cool', temperature: 1, finalTemperature: 0.1, rate: 0.001 },
  samples: 24,
  seed: 7,
  name: 'slowly cooled soft spheres',
  then: [{ analysis: 'modes', count: 20 }],
}

export const scenes: readonly Scene[] = [
  {
    name: 'first-start',
    project: null,
    async look({ window }, camera) {
      await goTo(window, 'Home')
      await camera.takeAll('home-empty')
      await window.keyboard.press('Control+k')
      await window.getByRole('combobox').first().waitFor()
      await camera.takeAll('palette')
      await window.keyboard.press('Escape')
      await window.keyboard.press('Control+/')
      await camera.takeAll('shortcuts')
    },
  },
  {
    name: 'full',
    project: sampleProject,
    async look({ window }, camera) {
      await chooseSample(window, 1)
      await camera.takeAll('library-full')
      await window
        .getByRole('grid', { name: 'Samples' })
        .locator('[role=row][aria-rowindex="7"]')
        .click({ modifiers: ['Shift'] })
      await camera.takeAll('library-selection')
      await showSoftestMode(window)
      await camera.takeAll('modes-full')
      await window.getByRole('button', { name: 'Compare' }).click()
      await camera.takeAll('modes-compared')
      await showFigure({ window })
      await camera.takeAll('figures-full')
      await goTo(window, 'Prepare')
      await camera.takeAll('prepare-full')
      await goTo(window, 'Jobs')
      await window.getByRole('row').nth(1).click()
      await camera.takeAll('jobs-full')
      await goTo(window, 'Home')
      await camera.takeAll('home-full')
    },
  },
  {
    name: 'working',
    project: sampleProject,
    async look({ window }, camera) {
      await startRecipe(window, longRecipe)
      await window
        .getByText(/steps\/s/)
        .first()
        .waitFor({ timeout: 60_000 })
      await camera.takeAll('prepare-working')
      for (const place of ['Library', 'Jobs'] as const) {
        await goTo(window, place)
        await camera.takeAll(`${place.toLowerCase()}-working`)
      }
    },
  },
  {
    name: 'empty',
    project: null,
    async look({ app, window }, camera, folder) {
      await makeProject({ app, window }, join(folder, 'empty.vitrine'))
      for (const place of places) {
        await goTo(window, place)
        await camera.takeAll(`${place.toLowerCase()}-empty`)
      }
    },
  },
  {
    name: 'wrong',
    project: sampleProject,
    async look({ app, window }, camera, folder) {
      await goTo(window, 'Prepare')
      await window
        .getByRole('textbox', { name: /Particles/ })
        .first()
        .fill('1e-6')
      await camera.takeAll('prepare-wrong')
      await goTo(window, 'Figures')
      await window.getByRole('radio', { name: 'Selection' }).click()
      await window.getByRole('textbox', { name: 'Selection' }).fill('tag:nothing')
      await camera.takeAll('figures-wrong')
      await goTo(window, 'Library')
      await window.keyboard.press('Control+f')
      await window.keyboard.type('no such words')
      await camera.takeAll('library-wrong')
      const broken = join(folder, 'broken.xyz')
      writeFileSync(broken, '12\nLattice="1 0 0 0 1 0"\nA 1 2\n')
      await answerOpenDialogs(app, [broken])
      await window.keyboard.press('Control+i')
      await window.getByRole('dialog', { name: 'Import files' }).getByText('broken.xyz').first().waitFor()
      await camera.takeAll('import-wrong')
    },
  },
]
