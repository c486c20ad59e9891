import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../../bin/vitrine.mjs', import.meta.url))

export interface Outcome {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Runs the real command in a process of its own. */
export function vitrine(
  words: readonly string[],
  options: { input?: string | Uint8Array; cwd?: string; onStart?: (pid: number) => void } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [command, ...words], { stdio: 'pipe', ...(options.cwd ? { cwd: options.cwd } : {}) })
  options.onStart?.(child.pid!)
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  child.stdin.on('error', () => undefined)
  child.stdin.end(options.input ?? '')
  return new Promise((resolve) =>
    child.on('close', (status) => resolve({ status, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') })),
  )
}

/** The JSON that a successful command prints. */
export async function vitrineJson<T = unknown>(words: readonly string[], options: Parameters<typeof vitrine>[1] = {}): Promise<T> {
  const { status, out, err } = await vitrine([...words, '--json'], options)
  if (status !== 0) throw new Error(`vitrine ${words.join(' ')} ended with ${status}: ${err}`)
  return JSON.parse(out) as T
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'vitrine-cli-'))
}

export const tinyRecipe = {
  vitrine: 1,
  model: { name: 'ipl', dimension: 2 },
  system: { particles: 64, density: 0.86 },
  protocol: { name: 'quench', temperature: 1, equilibrate: 0.5 },
  samples: 3,
  seed: 5,
  name: 'tiny',
  then: [{ analysis: 'modes', count: 6 }],
}
