import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { launchApp } from '../test/e2e/app/launch.ts'
import { runMainJob } from './demo/main-job.ts'
import { root } from './setup/places.mjs'
import { hasDisplay } from './setup/libraries.mjs'
import { ensureDisplay } from './virtual-display.mjs'

/** The main job through the real window: from nothing to a figure. */
const folder = join(root, 'demo-output')
const somebodyWatches = hasDisplay()

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
const endDisplay = await ensureDisplay()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
try {
  const started = await launchApp()
  try {
    await runMainJob(started, folder)
    if (somebodyWatches) {
      console.log('The window stays open on the softest mode; close it to end.')
      await started.app.waitForEvent('close', { timeout: 0 })
    }
  } finally {
    await started.close()
  }
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  endDisplay()
}
