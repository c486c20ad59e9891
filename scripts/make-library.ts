import { existsSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeLibrary } from '../src/compute/bench/library/make-library.ts'

/** A project of many samples, for trying how the window fares with it: `node scripts/make-library.ts [PATH] [--samples 100000] [--force]`. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    samples: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    force: { type: 'boolean', default: false },
  },
})
const path = resolve(positionals[0] ?? 'library.vitrine')
const samples = Number(values.samples)
if (!Number.isInteger(samples) || samples < 1) throw new Error(`--samples must be a positive integer (got “${values.samples}”)`)
if (values.force && existsSync(path)) rmSync(path)
const began = performance.now()
makeLibrary(path, {
  samples,
  seed: Number(values.seed),
  progress: (made) => {
    if (made % 10_000 === 0) process.stderr.write(`${made} of ${samples}\n`)
  },
})
process.stdout.write(`${path}: ${samples} samples in ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
