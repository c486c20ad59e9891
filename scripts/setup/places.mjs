import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * A folder that survives `npm ci` and is shared by every clone; beside the packages where the user's own cannot be written.
 * @returns {string}
 */
export function cacheFolder() {
  const user = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'vitrine')
  try {
    mkdirSync(user, { recursive: true })
    return user
  } catch {
    const local = join(root, 'node_modules', '.cache', 'vitrine')
    mkdirSync(local, { recursive: true })
    return local
  }
}
