import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { execute } from '../setup/execute.mjs'
import { root } from '../setup/places.mjs'
import { findImportBreaches } from './imports.mjs'

/**
 * One check of the lint; it answers with what is wrong, an empty text when nothing is.
 * @typedef {{ title: string, run: () => Promise<string> }} Check
 */

/**
 * @param {string} title
 * @param {string} script  inside node_modules
 * @param {string[]} args
 * @returns {Check}
 */
function tool(title, script, args) {
  return {
    title,
    async run() {
      const { status, output } = await execute(process.execPath, [join(root, 'node_modules', script), ...args])
      return status === 0 ? '' : output.trim() || `ended with status ${status}`
    },
  }
}

const rooms = ['numerics', 'engine', 'main', 'preload', 'e2e']

/** @type {Check[]} */
export const checks = [
  // the longest first, beside it all others
  tool('ESLint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
  tool('types: renderer', 'vue-tsc/bin/vue-tsc.js', ['--noEmit', '-p', 'tsconfig.renderer.json']),
  ...rooms.map((room) => tool(`types: ${room}`, 'typescript/bin/tsc', ['--noEmit', '-p', `tsconfig.${room}.json`])),
  { title: 'imports', run: async () => (await findImportBreaches()).join('\n') },
  tool('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  tool('unused code', 'knip/bin/knip.js', ['--no-progress']),
  { title: 'rooms', run: () => Promise.resolve(roomsWithoutTypes()) },
]

/** A tsconfig that no check uses would be a net with nobody holding it. */
function roomsWithoutTypes() {
  const known = new Set(['base', 'renderer', ...rooms])
  return readdirSync(root)
    .map((name) => /^tsconfig\.(.+)\.json$/.exec(name)?.[1])
    .filter((room) => room !== undefined && !known.has(room))
    .map((room) => `tsconfig.${room}.json is not checked`)
    .join('\n')
}
