import { z } from 'zod'
import { figureStyle } from './figure-style.ts'
import { ensembleId, figureId, resultId, runId, sampleId, savedViewId } from './ids.ts'

export const runState = z.enum(['queued', 'running', 'paused', 'done', 'failed', 'cancelled'])
export const sampleState = z.enum(['liquid', 'inherent', 'deformed', 'unknown'])
export type RunState = z.infer<typeof runState>
export type SampleState = z.infer<typeof sampleState>

export const projectInfo = z.object({
  path: z.string(),
  name: z.string(),
  samples: z.int(),
  ensembles: z.int(),
  runs: z.int(),
  results: z.int(),
  bytes: z.number(),
  created: z.string(),
})
export type ProjectInfo = z.infer<typeof projectInfo>

/** Flat on purpose: one row of `vitrine list P samples` and of the Library's table. Times are ISO 8601 in UTC. */
export const sampleRow = z.object({
  id: sampleId,
  ensemble: ensembleId.nullable(),
  run: runId.nullable(),
  model: z.string().nullable(),
  dimension: z.int(),
  particles: z.int(),
  density: z.number(),
  state: sampleState,
  energyPerParticle: z.number().nullable(),
  pressure: z.number().nullable(),
  maxForce: z.number().nullable(),
  lowestFrequency: z.number().nullable(),
  shearModulus: z.number().nullable(),
  seed: z.number().nullable(),
  created: z.string(),
  tags: z.string(),
  starred: z.boolean(),
  name: z.string(),
})
export type SampleRow = z.infer<typeof sampleRow>

export const ensembleRow = z.object({ id: ensembleId, name: z.string(), run: runId.nullable(), samples: z.int(), created: z.string() })
export type EnsembleRow = z.infer<typeof ensembleRow>

/** A way of looking at the library that was given a name. */
export const savedView = z.strictObject({
  id: savedViewId,
  name: z.string().min(1).max(200),
  selection: z.string().min(1),
  where: z.array(z.string()),
  search: z.string(),
  sort: z.strictObject({ column: z.string(), descending: z.boolean() }).nullable(),
  columns: z.array(z.string()),
})
export type SavedView = z.infer<typeof savedView>

/** One deletion: what went into the bin together comes back together. */
export const binEntry = z.object({ id: z.int(), title: z.string(), samples: z.int(), bytes: z.number(), deleted: z.string() })
export type BinEntry = z.infer<typeof binEntry>

export const runRow = z.object({
  id: runId,
  name: z.string(),
  kind: z.enum(['prepare', 'analyse', 'import']),
  state: runState,
  tasks: z.int(),
  done: z.int(),
  failed: z.int(),
  created: z.string(),
  started: z.string().nullable(),
  finished: z.string().nullable(),
  message: z.string().nullable(),
})
export type RunRow = z.infer<typeof runRow>

export const taskRow = z.object({
  number: z.int(),
  kind: z.enum(['prepare', 'analyse']),
  title: z.string(),
  state: runState,
  fraction: z.number(),
  started: z.string().nullable(),
  finished: z.string().nullable(),
  seconds: z.number().nullable(),
  message: z.string().nullable(),
  /** What it makes or works on, and what it answers; there once it is done. */
  sample: sampleId.nullable(),
  result: resultId.nullable(),
})
export type TaskRow = z.infer<typeof taskRow>

export const logLine = z.object({ time: z.string(), level: z.enum(['info', 'warning', 'error']), text: z.string() })

export const arrayHead = z.object({ shape: z.array(z.int()), unit: z.string() })

/** As `analyse … --json` prints it. */
export const resultRow = z.object({
  id: resultId,
  sample: sampleId.nullable(),
  ensemble: ensembleId.nullable(),
  analysis: z.string(),
  version: z.int(),
  parameters: z.record(z.string(), z.unknown()),
  scalars: z.record(z.string(), z.number().nullable()),
  arrays: z.record(z.string(), arrayHead),
  created: z.string(),
})
export type ResultRow = z.infer<typeof resultRow>

export const figureRow = z.object({
  id: figureId,
  figure: z.string(),
  name: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  style: figureStyle,
  created: z.string(),
})
export type FigureRow = z.infer<typeof figureRow>

/** An array by value: little-endian numbers, particle-major. Its buffer is transferred, never shared. */
export const arrayValue = z.object({
  data: z.union([z.instanceof(Float64Array), z.instanceof(Int32Array)]),
  shape: z.array(z.int()),
  unit: z.string(),
})
export type ArrayValue = z.infer<typeof arrayValue>

/** A configuration as the window draws it. `diameters` are the model's, or 1. */
export const configurationValue = z.object({
  dimension: z.int(),
  particles: z.int(),
  positions: z.instanceof(Float64Array),
  species: z.instanceof(Int32Array),
  speciesNames: z.array(z.string()),
  diameters: z.instanceof(Float64Array),
  lengths: z.instanceof(Float64Array),
  tilt: z.number(),
})
export type ConfigurationValue = z.infer<typeof configurationValue>
