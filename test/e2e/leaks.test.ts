import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/setup/places.mjs'
import { answerOpenDialogs } from './app/dialogs.ts'
import { launchApp } from './app/launch.ts'
import { liveResources, trackResources } from './app/live-resources.ts'
import { projectFolder } from './app/project-folder.ts'
import { places, showPlace } from './gestures/show-place.ts'

const rounds = 20
const warmRounds = 5

test('each place opened and closed twenty times leaves no GL context, worker, observer, chart or listener behind', async () => {
  const project = join(projectFolder(), 'sample.vitrine')
  copyFileSync(join(root, 'resources', 'sample.vitrine'), project)
  const started = await launchApp()
  const { app, window } = started
  // before a project is open no place has drawn anything
  await window.getByRole('main', { name: 'Home' }).waitFor()
  await trackResources(window)
  const devtools = await app.context().newCDPSession(window)
  await answerOpenDialogs(app, [project])
  await window.getByRole('button', { name: 'Open project', exact: true }).click()
  await window.getByRole('main', { name: 'Library' }).waitFor()
  await window.getByRole('grid', { name: 'Samples' }).locator('[role=row][aria-rowindex="2"]').click()

  await showPlace(window, 'Library')
  expect((await liveResources(window, devtools)).webglContexts, 'GL contexts of the Library, so that counting counts').toBe(1)

  const visitAll = async (times: number) => {
    for (let round = 0; round < times; round++) for (const place of places) await showPlace(window, place)
    await showPlace(window, 'Home')
    return liveResources(window, devtools)
  }
  const warm = await visitAll(warmRounds)
  const last = await visitAll(rounds - warmRounds)
  expect(last.webglContexts, 'GL contexts while no 3D view is open').toBe(0)
  expect(last.workers, 'workers').toBe(warm.workers)
  expect(last.observers, 'observers of sizes').toBe(warm.observers)
  // text is measured on a canvas or two that stay
  expect(last.canvases, 'canvases drawn on').toBeLessThanOrEqual(warm.canvases)
  // fewer than one a visit: 15 rounds passed in between
  expect(last.listeners - warm.listeners, 'listeners').toBeLessThan(15)
  expect(last.nodes - warm.nodes, 'nodes').toBeLessThan(15 * places.length)
  await started.close()
})
