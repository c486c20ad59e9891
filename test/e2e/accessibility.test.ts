import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults } from './app/axe.ts'
import { answerOpenDialogs } from './app/dialogs.ts'
import { launchApp, type LaunchedApp } from './app/launch.ts'
import { outOfReach } from './app/reachable.ts'
import { resize } from './app/resize.ts'
import { launchSampleProject } from './app/sample-project.ts'
import { goTo } from './gestures/go-to.ts'
import { makeProject } from './gestures/make-project.ts'
import { runAction } from './gestures/run-action.ts'
import { places, showPlace } from './gestures/show-place.ts'

let started: LaunchedApp
let folder: string
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** The faults of the window as it stands, in both themes. */
async function faultsInBothThemes(window: Page): Promise<string[]> {
  const faults: string[] = []
  const grounds = new Set<string>()
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    faults.push(...(await accessibilityFaults(window)).map((fault) => `${colorScheme}: ${fault}`))
    grounds.add(await window.evaluate(() => getComputedStyle(document.body).backgroundColor))
  }
  if (grounds.size < 2) faults.push(`both themes are drawn on ${[...grounds].join()}`)
  return faults
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-axe-'))
})

describe('with the sample project', () => {
  beforeAll(async () => {
    started = await launchSampleProject()
    await started.window.getByRole('main', { name: 'Library' }).waitFor()
    await resize(started.app)
  })
  afterAll(() => started.close())

  test.each(places)('axe finds nothing in %s, light and dark, and all of it can be reached', async (place) => {
    await showPlace(started.window, place)
    expect(await faultsInBothThemes(started.window)).toEqual([])
    expect(await outOfReach(started.window)).toEqual([])
  })

  test.each([
    ['the command palette', 'Control+k'],
    ['the keyboard shortcuts', 'Control+/'],
    ['a selection in the Library', 'Control+a'],
    ['the bin', 'Bin…'],
    ['the notifications', 'Notifications'],
    ['the dialog that analyses samples', 'Analyse Samples…'],
    ['the dialog that tags samples', 'Tag Samples…'],
    ['the dialog that exports samples', 'Export Samples…'],
    ['the dialog that saves a view', 'Save View…'],
    ['the dialog that imports files', 'Import Configurations…'],
  ])('axe finds nothing in %s', async (_, opens) => {
    const { app, window } = started
    const file = join(folder, 'one.xyz')
    writeFileSync(file, '2\nLattice="4 0 0 0 4 0 0 0 4" Properties=species:S:1:pos:R:3 pbc="T T T"\nA 1 1 1\nB 2 2 2\n')
    await answerOpenDialogs(app, [file])
    await showPlace(window, 'Library')
    await window.getByRole('grid', { name: 'Samples' }).locator('[role=row][aria-rowindex="2"]').click()
    await window.keyboard.press('Control+a')
    if (opens.startsWith('Control')) await window.keyboard.press(opens)
    else await runAction(window, opens)
    if (opens !== 'Control+a') await window.getByRole('dialog').waitFor()
    const faults = await faultsInBothThemes(window)
    await window.keyboard.press('Escape')
    await window.getByRole('dialog').waitFor({ state: 'detached' })
    expect(faults).toEqual([])
  })

  describe('at 200 % text', () => {
    beforeAll(async () => {
      for (let step = 0; step < 3; step++) await runAction(started.window, 'Larger Text')
      expect(await started.window.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
    })

    test.each(places)('axe finds nothing in %s, light and dark, nothing is cut, and all of it can be reached', async (place) => {
      await showPlace(started.window, place)
      expect(await faultsInBothThemes(started.window)).toEqual([])
      expect(await outOfReach(started.window)).toEqual([])
    })
  })
})

describe('without samples', () => {
  beforeAll(async () => {
    started = await launchApp()
    await resize(started.app)
  })
  afterAll(() => started.close())

  test('axe finds nothing on Home before there is a project', async () => {
    await started.window.getByRole('main', { name: 'Home' }).waitFor()
    expect(await faultsInBothThemes(started.window)).toEqual([])
  })

  test('axe finds nothing in any place of an empty project', async () => {
    await makeProject(started, join(folder, 'empty.vitrine'))
    const faults: Record<string, string[]> = {}
    for (const place of places) {
      await goTo(started.window, place)
      faults[place] = [...(await faultsInBothThemes(started.window)), ...(await outOfReach(started.window))]
    }
    expect(faults).toEqual(Object.fromEntries(places.map((place) => [place, []])))
  })
})
