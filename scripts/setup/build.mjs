import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execute } from './execute.mjs'
import { findNode } from './node.mjs'
import { root } from './places.mjs'
import { SetupError, step } from './steps.mjs'

const sources = ['src', 'resources', 'electron.vite.config.ts', 'vite.engine.config.ts', 'tsconfig.base.json', 'package-lock.json']
const stamp = join(root, 'out', 'built-from')

/** Builds main, preload, window and engine, unless out/ was built from these very sources. */
export async function ensureBuild() {
  if (builtFrom() !== sourcesHash()) await step('Build', build)
}

/** Builds into out/ and notes what it was built from. */
export async function build() {
  const from = sourcesHash()
  const node = findNode()
  const tools = [
    [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'],
    [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', 'vite.engine.config.ts'],
  ]
  const outcomes = await Promise.all(tools.map((args) => execute(node, args)))
  for (const { status, output } of outcomes) {
    if (status !== 0) throw new SetupError(`The build failed:\n${output.trim()}`)
  }
  writeFileSync(stamp, from)
  return undefined
}

function builtFrom() {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return ''
  }
}

/** By content, not by time: a checkout of an older commit has new times, a copied folder old ones. */
function sourcesHash() {
  const hash = createHash('sha256')
  for (const source of sources) addToHash(hash, source)
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path  relative to the root
 */
function addToHash(hash, path) {
  const absolute = join(root, path)
  if (statSync(absolute).isDirectory()) {
    for (const name of readdirSync(absolute).sort()) addToHash(hash, join(path, name))
  } else {
    hash.update(path).update(readFileSync(absolute))
  }
}
