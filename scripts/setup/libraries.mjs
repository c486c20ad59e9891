import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { execute, lastLines } from './execute.mjs'
import { SetupError, step } from './steps.mjs'

/** What Electron links with, by Debian's names. */
const electronPackages = ['libnss3', 'libatk-bridge2.0-0', 'libgtk-3-0', 'libgbm1', 'libasound2']

/** Whether windows can be shown to somebody. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/**
 * Sees to the system libraries of Electron and, without a display, to the virtual one.
 * @param {string} electron  path of the executable
 */
export async function ensureLibraries(electron) {
  if (process.platform !== 'linux') return
  const missing = await missingLibraries(electron)
  const packages = [...(missing.length > 0 ? electronPackages : []), ...(hasDisplay() || isOnPath('Xvfb') ? [] : ['xvfb'])]
  if (packages.length === 0) return
  if (!isOnPath('apt-get')) {
    const things = [...missing, ...(packages.includes('xvfb') ? ['Xvfb'] : [])].join(', ')
    throw new SetupError(`Install these with your system's package manager, then run the same command again: ${things}`)
  }
  const names = await Promise.all(packages.map(nameHere))
  const command = `apt-get install -y --no-install-recommends ${names.join(' ')}`
  if (process.getuid?.() !== 0) throw new SetupError(`Run this once, then the same command again: sudo ${command}`)
  await step(`System libraries: ${command}`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await execute('apt-get', ['update'], { env })
    const { status, output } = await execute('apt-get', command.split(' ').slice(1), { env })
    if (status === 0) return undefined
    throw new SetupError(
      `apt-get could not install them:\n${lastLines(output)}\nMend that, or run the command by hand, then run the same command again.`,
    )
  })
}

/** @param {string} electron */
async function missingLibraries(electron) {
  const { output } = await execute('ldd', [electron])
  return [...output.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name)
}

/**
 * Newer Debians and Ubuntus name some libraries with an ending.
 * @param {string} name
 */
async function nameHere(name) {
  const { status } = await execute('apt-cache', ['show', `${name}t64`])
  return status === 0 ? `${name}t64` : name
}

/** @param {string} program */
function isOnPath(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    const path = join(folder, program)
    try {
      accessSync(path, constants.X_OK)
      return existsSync(path)
    } catch {
      return false
    }
  })
}
