import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Path of a file that comes with the program, such as `fonts/NAME.ttf`. The sources lie deeper under the package's root than the
 * built engine, so the folder is looked for upward.
 * @throws Error when the installation lacks it
 */
export function resourcePath(name: string): string {
  const start = dirname(fileURLToPath(import.meta.url))
  for (let folder = start; ; folder = dirname(folder)) {
    const path = join(folder, 'resources', name)
    if (existsSync(path)) return path
    if (dirname(folder) === folder) throw new Error(`resources/${name} is missing above ${start}`)
  }
}
