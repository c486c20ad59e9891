import { extname, join, normalize, sep } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

export interface ServedFile {
  path: string
  type: string
}

/** The file of `folder` that an address names; null for one outside it or of a kind that windows have no use for. */
export function servedFile(folder: string, address: string): ServedFile | null {
  const { pathname } = new URL(address)
  const name = pathname === '/' ? 'index.html' : decodeURIComponent(pathname).slice(1)
  const path = normalize(join(folder, name))
  const type = types[extname(path)]
  return type !== undefined && path.startsWith(folder + sep) && !path.includes('\0') ? { path, type } : null
}
