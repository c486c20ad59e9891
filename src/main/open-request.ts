import { resolve } from 'node:path'

/** What somebody asked to see: a project, and the place of the window to show it in. */
export interface OpenRequest {
  path: string
  place: string | null
}

/** Reads `P.vitrine` and `--place=modes` out of a command line; null when it names no project. */
export function readOpenRequest(args: readonly string[], folder: string): OpenRequest | null {
  const path = args.find((argument) => !argument.startsWith('-') && argument.endsWith('.vitrine'))
  if (path === undefined) return null
  const place = args.map((argument) => /^--place=([a-z-]+)$/.exec(argument)?.[1]).find((name) => name !== undefined)
  return { path: resolve(folder, path), place: place ?? null }
}
