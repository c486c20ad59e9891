import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchApp } from '../test/e2e/app/launch.ts'
import { createCamera } from './screenshots/looks.ts'
import { scenes } from './screenshots/scenes.ts'
import { root } from './setup/places.mjs'
import { ensureDisplay } from './virtual-display.mjs'

/** Every place in every state, in two sizes, light and dark, into screenshots/; names of scenes on the command line take only those. */
const folder = join(root, 'screenshots')
const wanted = process.argv.slice(2)
const chosen = wanted.length === 0 ? scenes : scenes.filter(({ name }) => wanted.includes(name))
if (wanted.length === 0) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const endDisplay = await ensureDisplay()
let taken = 0
try {
  for (const scene of chosen) {
    const files = mkdtempSync(join(tmpdir(), 'vitrine-scene-'))
    const project = scene.project?.(files)
    const started = await launchApp(project === undefined ? {} : { project })
    try {
      const camera = createCamera(started.app, started.window, folder)
      await scene.look(started, camera, files)
      taken += camera.taken
      console.log(`${scene.name}: ${String(camera.taken)} pictures`)
    } catch (error) {
      console.error(`${scene.name}: ${String(error)}`)
      process.exitCode = 1
    } finally {
      // a window that complained is a fault of its own, and its pictures are still worth a look
      await started.close().catch((error: unknown) => {
        console.error(`${scene.name}: ${String(error)}`)
        process.exitCode = 1
      })
      rmSync(files, { recursive: true, force: true })
    }
  }
} finally {
  endDisplay()
}
console.log(`${String(taken)} pictures in ${folder}`)
