import { join } from 'node:path'
import type { StartEngine } from './engine-process.ts'
import { findNode, isNewEnough } from './find-node.ts'
import { forkedEngine } from './forked-engine.ts'
import { utilityEngine } from './utility-engine.ts'

/** Where the engine comes from on this machine: Electron's own Node if it is new enough, else another one. */
export async function chooseEngine(root: string): Promise<StartEngine> {
  const entry = join(root, 'out', 'engine', 'engine.js')
  if (isNewEnough(process.versions.node)) return utilityEngine(entry)
  const node = await findNode(root)
  return node === null ? noEngine : forkedEngine(entry, node)
}

const noEngine: StartEngine = (onExit) => {
  setImmediate(() =>
    onExit({ reason: 'there is no Node 22.18 or newer on this machine', lastLines: 'Install Node 24, then start Vitrine again.' }),
  )
  return { connect: (port) => port.close(), stop: () => undefined }
}
