import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { execute } from './execute.mjs'
import { findNode } from './node.mjs'
import { root } from './places.mjs'

const firstByteMilliseconds = 20_000
const wholeMilliseconds = 900_000
const folder = join(root, 'node_modules', 'electron')

const executables = /** @type {Partial<Record<NodeJS.Platform, string>>} */ ({
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
})

/** Where Electron's own installer puts the binary. */
export function officialExecutable() {
  return join(folder, 'dist', executables[process.platform] ?? 'electron')
}

/**
 * Runs Electron's own installer, which takes the binary from its cache or from the network.
 * @returns {Promise<boolean>} false when there is neither
 */
export async function installOfficial() {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), wholeMilliseconds)
  void isReachable().then((reachable) => {
    if (!reachable) limit.abort()
  })
  const { status } = await execute(findNode(), [join(folder, 'install.js')], {
    env: { ...process.env, ELECTRON_GET_NO_PROGRESS: '1' },
    signal: limit.signal,
  })
  clearTimeout(timer)
  return status === 0
}

/**
 * False only for a network that swallows packets: a refusal is left to the installer, which may still have the binary in its cache,
 * and behind a proxy only the installer knows the way.
 */
async function isReachable() {
  if (Object.keys(process.env).some((name) => /^(npm_config_)?https?_?proxy$/i.test(name))) return true
  const { version } = /** @type {{ version: string }} */ (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  const mirror = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/download/'
  try {
    await fetch(`${mirror}v${version}/SHASUMS256.txt`, { method: 'HEAD', signal: AbortSignal.timeout(firstByteMilliseconds) })
    return true
  } catch (error) {
    return !(error instanceof Error && error.name === 'TimeoutError')
  }
}
