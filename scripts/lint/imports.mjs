import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { execute } from '../setup/execute.mjs'
import { root } from '../setup/places.mjs'

/**
 * @typedef {{ from: string, to: string, rule: { name: string }, cycle?: { name: string }[] }} Violation
 * @typedef {{ modules: { source: string }[], summary: { violations: Violation[] } }} Cruise
 */

/**
 * Checks which way imports point. A cruiser that does not understand a file skips it without a word,
 * so that every source file must have been seen.
 * @param {string} [folder]  the checkout; another one in tests
 * @returns {Promise<string[]>} one sentence a breach
 */
export async function findImportBreaches(folder = root) {
  const { output } = await execute(
    process.execPath,
    [
      join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
      '--config',
      join(root, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      'src',
    ],
    { cwd: folder },
  )
  const { modules, summary } = readCruise(output)
  const seen = new Set(modules.map(({ source }) => source))
  const unseen = sourcesOf(folder).filter((file) => !seen.has(file))
  return [...summary.violations.map(sentence), ...unseen.map((file) => `${file}: was not understood by the check of imports`)]
}

/**
 * @param {string} output
 * @returns {Cruise}
 */
function readCruise(output) {
  try {
    return /** @type {Cruise} */ (JSON.parse(output))
  } catch {
    throw new Error(`dependency-cruiser did not run:\n${output}`)
  }
}

/** @param {Violation} violation */
function sentence({ from, to, rule, cycle }) {
  return cycle ? `${rule.name}: ${[from, ...cycle.map(({ name }) => name)].join(' → ')}` : `${rule.name}: ${from} → ${to}`
}

/** @param {string} folder */
function sourcesOf(folder) {
  return readdirSync(join(folder, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|vue)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}
