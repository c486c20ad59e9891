import { fileURLToPath } from 'node:url'

/** The module that workers run: the source beside this file, or the built one beside the bundle this file became part of. */
export function workerFile(): string {
  return fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url))
}
