import { readFileSync } from 'node:fs'

/** The package's version, from the source three folders down or the built file two folders down. */
export function packageVersion(): string {
  const file = new URL(import.meta.url.endsWith('.ts') ? '../../../package.json' : '../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
