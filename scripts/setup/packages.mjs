import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lastLines, npm } from './execute.mjs'
import { root } from './places.mjs'
import { SetupError, step } from './steps.mjs'

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, peer?: boolean }> }} Lock */

/**
 * Whether every package of the lock file is installed in the very version that it names. npm writes its own list last,
 * so an installation that was cut short counts as none. Optional packages of other platforms may be absent.
 * @param {Lock} wanted     package-lock.json
 * @param {Lock} installed  node_modules/.package-lock.json
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages ?? {}).every(([path, { version, optional }]) => {
    if (path === '') return true
    const found = installed.packages?.[path]
    return found ? found.version === version : optional === true
  })
}

/**
 * @param {string} path
 * @returns {Lock}
 */
function readLock(path) {
  try {
    return /** @type {Lock} */ (JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return {}
  }
}

/** Installs the packages of the lock file, from npm's own cache where it has them. */
export async function ensurePackages() {
  const wanted = readLock(join(root, 'package-lock.json'))
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'))
  if (isInstalled(wanted, installed)) return
  await step('Packages: npm ci', async () => {
    const { status, output } = await npm(['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel', 'error'])
    if (status === 0) return undefined
    throw new SetupError(
      `npm could not install the packages:\n${lastLines(output)}\nMake npm's registry reachable, then run the same command again.`,
    )
  })
}
