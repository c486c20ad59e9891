import { z } from 'zod'
import { catalogue } from './catalogue.ts'
import { figureId, resultId, runId, sampleId } from './ids.ts'
import { recipeShape } from './recipe.ts'
import {
  arrayValue,
  configurationValue,
  ensembleRow,
  figureRow,
  logLine,
  projectInfo,
  resultRow,
  runRow,
  sampleRow,
  taskRow,
} from './records.ts'

/**
 * The whole wire between a window (or the command line) and the engine. Each call names its arguments and its
 * result as schemas; both ends derive their types from this one table, and the receiving side parses what arrives.
 * A connection works on one project at a time: the one it created or opened last.
 */
const call = <A extends z.ZodType, R extends z.ZodType>(args: A, result: R) => ({ arguments: args, result })
const nothing = z.strictObject({})
const done = z.strictObject({})

/** Which samples: `3`, `1..8`, `all`, `ensemble:1`, `tag:WORD`. */
const selection = z.string().min(1)
const parameters = z.record(z.string(), z.unknown())

export const sampleQuery = z.strictObject({
  selection: selection.default('all'),
  /** `column operator value` conditions, joined by “and”: `state = inherent`, `particles >= 1000`, `name ~ ipl`. */
  where: z.array(z.string()).default([]),
  sort: z.strictObject({ column: z.string(), descending: z.boolean().default(false) }).optional(),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(100_000).default(200),
})

export const figureStyle = z.strictObject({
  /** A journal's preset: see `figureStyles` in shared/drawing. */
  preset: z.string().default('single-column'),
  widthMillimetres: z.number().min(20).max(500).optional(),
  heightMillimetres: z.number().min(20).max(500).optional(),
  dotsPerInch: z.number().min(36).max(2400).optional(),
})
export type FigureStyle = z.input<typeof figureStyle>

const figureQuestion = z.strictObject({ figure: z.string(), parameters: parameters.default({}), style: figureStyle.prefault({}) })

export const engineCalls = {
  'catalogue.get': call(nothing, catalogue),

  'project.create': call(z.strictObject({ path: z.string().min(1) }), projectInfo),
  'project.open': call(z.strictObject({ path: z.string().min(1) }), projectInfo),
  'project.close': call(nothing, done),
  'project.info': call(nothing, projectInfo),
  'project.verify': call(
    z.strictObject({ repair: z.boolean().default(false) }),
    z.object({
      problems: z.array(z.string()),
      checked: z.record(z.string(), z.int()),
      repairs: z.array(z.string()),
      /** The copy made before anything was repaired. */
      backup: z.string().nullable(),
    }),
  ),

  'recipe.check': call(
    z.strictObject({ recipe: z.unknown() }),
    z.object({
      recipe: recipeShape.nullable(),
      problems: z.array(z.object({ message: z.string(), path: z.string() })),
      /** The same work as a command line; null while there are problems. */
      command: z.string().nullable(),
    }),
  ),

  'runs.prepare': call(z.strictObject({ recipe: z.unknown() }), z.object({ run: runId })),
  'runs.analyse': call(
    z.strictObject({ analysis: z.string(), samples: selection.default('all'), parameters: parameters.default({}) }),
    z.object({ run: runId }),
  ),
  'runs.list': call(nothing, z.array(runRow)),
  'runs.show': call(
    z.strictObject({ run: runId }),
    z.object({
      run: runRow,
      recipe: z.unknown(),
      tasks: z.array(taskRow),
      log: z.array(logLine),
      samples: z.array(sampleId),
      results: z.array(resultId),
      host: z.string().nullable(),
      version: z.string(),
    }),
  ),
  'runs.pause': call(z.strictObject({ run: runId }), done),
  'runs.resume': call(z.strictObject({ run: runId }), done),
  'runs.cancel': call(z.strictObject({ run: runId }), done),

  'samples.list': call(sampleQuery, z.object({ rows: z.array(sampleRow), total: z.int() })),
  'samples.show': call(
    z.strictObject({ sample: sampleId }),
    z.object({
      row: sampleRow,
      modelParameters: parameters,
      notes: z.string(),
      details: z.record(z.string(), z.number().nullable()),
      parents: z.array(sampleId),
      children: z.array(sampleId),
      recipe: z.unknown(),
      source: z.string().nullable(),
      results: z.array(resultRow),
      command: z.string().nullable(),
    }),
  ),
  'samples.configuration': call(z.strictObject({ sample: sampleId }), configurationValue),
  'samples.export': call(
    z.strictObject({
      sample: sampleId,
      what: z.string().default('positions'),
      output: z.string().min(1),
      overwrite: z.boolean().default(false),
    }),
    z.object({ output: z.string(), bytes: z.int() }),
  ),
  'ensembles.list': call(nothing, z.array(ensembleRow)),

  'results.list': call(
    z.strictObject({
      samples: selection.optional(),
      analysis: z.string().optional(),
      run: runId.optional(),
    }),
    z.array(resultRow),
  ),
  'results.show': call(z.strictObject({ result: resultId }), resultRow),
  'results.array': call(z.strictObject({ result: resultId, name: z.string() }), arrayValue),
  /** One block of a stacked array: item k of `modes [k, N, d]` as `[N, d]`. */
  'results.arrayItem': call(z.strictObject({ result: resultId, name: z.string(), item: z.int().min(0) }), arrayValue),
  'results.export': call(
    z.strictObject({ result: resultId, name: z.string().optional(), output: z.string().min(1), overwrite: z.boolean().default(false) }),
    z.object({ output: z.string(), bytes: z.int() }),
  ),

  'files.import': call(
    z.strictObject({
      paths: z.array(z.string().min(1)).min(1),
      model: z.strictObject({ name: z.string(), parameters: parameters.default({}) }).optional(),
      /** The file's species in the order of the model's: `["2", "1"]`. */
      species: z.array(z.string()).optional(),
    }),
    z.object({ run: runId, samples: z.array(sampleId) }),
  ),

  'figures.list': call(nothing, z.array(figureRow)),
  /** The plain description, for drawing (shared/drawing knows its shape). */
  'figures.describe': call(figureQuestion, z.object({ description: z.unknown() })),
  'figures.export': call(
    figureQuestion.extend({ outputs: z.array(z.string().min(1)).min(1), overwrite: z.boolean().default(false) }),
    z.object({ figure: figureId, files: z.array(z.object({ output: z.string(), bytes: z.int() })) }),
  ),

  'engine.status': call(nothing, z.object({ workers: z.int(), busy: z.int(), version: z.string() })),
} as const

export type EngineCalls = typeof engineCalls
export type CallName = keyof EngineCalls
/** What a caller may write: defaults can be left out. */
export type CallArguments<C extends CallName> = z.input<EngineCalls[C]['arguments']>
/** What the engine's function receives: checked and completed. */
export type CheckedArguments<C extends CallName> = z.output<EngineCalls[C]['arguments']>
export type CallResult<C extends CallName> = z.output<EngineCalls[C]['result']>
