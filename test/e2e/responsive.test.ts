import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { root } from '../../scripts/setup/places.mjs'
import { launchApp, type LaunchedApp } from './app/launch.ts'
import { traceMainThread } from './app/main-thread.ts'
import { projectFolder } from './app/project-folder.ts'
import { goTo } from './gestures/go-to.ts'
import { startRecipe } from './gestures/prepare-samples.ts'
import { places } from './gestures/show-place.ts'
import { smallRecipe } from './small-recipe.ts'

const samples = 100_000

/** The table’s rows in view, from the first to the last, each with all its cells told. */
async function expectRowsInView(window: Page): Promise<void> {
  const grid = window.getByRole('grid', { name: 'Samples' })
  const blanks = () =>
    grid.evaluate((table) => {
      const { top, bottom, left } = table.getBoundingClientRect()
      const found: string[] = []
      for (let y = top + 60; y < bottom - 20; y += 12) {
        const row = document.elementFromPoint(left + 60, y)?.closest('[role=row]')
        if (!row || !/\d/.test(row.textContent)) found.push(`${String(Math.round(y))}: ${row?.textContent ?? 'no row'}`)
      }
      return found
    })
  await expect.poll(blanks).toEqual([])
}

async function scrollAbout(window: Page): Promise<void> {
  const grid = window.getByRole('grid', { name: 'Samples' })
  await grid.hover()
  for (const far of [800, 4000, 90_000, 700_000, -300_000, 1_500_000, -3_000_000]) {
    await window.mouse.wheel(0, far)
    await expectRowsInView(window)
  }
}

async function total(window: Page, words: RegExp): Promise<void> {
  await window.getByRole('main', { name: 'Library' }).getByRole('group', { name: 'Filters' }).getByRole('status').getByText(words).waitFor()
}

test('with 100 000 samples and a run under way, rows are never blank and nothing keeps the window busy for 50 ms', async () => {
  const folder = projectFolder()
  const project = join(folder, 'library.vitrine')
  execFileSync(process.execPath, [join(root, 'scripts', 'make-library.ts'), project, '--samples', String(samples)], { stdio: 'ignore' })
  const started: LaunchedApp = await launchApp({ project })
  const { app, window } = started
  await total(window, /^100.000 samples$/)
  await expectRowsInView(window)
  for (const place of places) await goTo(window, place)

  const end = await traceMainThread(app)
  await goTo(window, 'Library')
  await scrollAbout(window)
  const grid = window.getByRole('grid', { name: 'Samples' })
  for (const column of ['N', 'e/Nε', 'Name']) {
    await grid.getByRole('columnheader', { name: column, exact: true }).getByRole('button').click()
    await expectRowsInView(window)
  }
  await window.getByRole('searchbox', { name: /^Search names/ }).fill('annealed')
  await total(window, /^\d.* of 100.000/)
  await expectRowsInView(window)
  await window.getByRole('searchbox', { name: /^Search names/ }).fill('')
  for (const place of places) await goTo(window, place)

  await startRecipe(window, { ...smallRecipe, samples: 40 })
  await window
    .getByRole('contentinfo', { name: 'Status' })
    .getByText(/Running/)
    .waitFor()
  await goTo(window, 'Library')
  await scrollAbout(window)
  for (const place of places) await goTo(window, place)
  const tasks = await end()

  console.log(tasks.slice(0, 12))
  expect(tasks.length).toBeGreaterThan(0)
  expect(tasks.filter(({ busy }) => busy > 50)).toEqual([])
  await started.close()
})
