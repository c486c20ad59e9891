import { pathToFileURL } from 'node:url'
import { ensureBuild } from './setup/build.mjs'
import { ensureElectron, findElectron } from './setup/electron.mjs'
import { ensureLibraries } from './setup/libraries.mjs'
import { findNode } from './setup/node.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { SetupError } from './setup/steps.mjs'

/** What a task may need beyond the packages and a Node for the engine. */
export const everything = { window: true, build: true }

/**
 * Brings the clone into a state in which the task can run. Does nothing, and says nothing, where all is in place.
 * Written with Node's own modules only, because it starts before anything is installed.
 * @param {{ window: boolean, build: boolean }} needs
 * @returns {Promise<{ node: string }>} the Node to run the task with
 */
export async function setUp(needs) {
  await ensurePackages()
  const node = findNode()
  if (needs.window) {
    await ensureElectron()
    await ensureLibraries(findElectron() ?? '')
  }
  if (needs.build) await ensureBuild()
  return { node }
}

/**
 * Says in a sentence why the set-up stopped, and ends with status 1.
 * @param {unknown} error
 * @returns {never}
 */
export function stop(error) {
  if (!(error instanceof SetupError)) throw error
  console.error(error.message)
  process.exit(1)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await setUp(everything).catch(stop)
