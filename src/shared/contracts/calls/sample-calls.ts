import { z } from 'zod'
import { ensembleId, resultId, runId, sampleId } from '../ids.ts'
import { arrayValue, configurationValue, ensembleRow, resultRow, sampleRow } from '../records.ts'
import { call, done, nothing, parameters, selection } from './call.ts'

/** What is asked of the samples: every part narrows. */
const sampleFilter = {
  selection: selection.default('all'),
  /** `column operator value` conditions, joined by “and”: `state = inherent`, `particles >= 1000`, `name ~ ipl`. */
  where: z.array(z.string()).default([]),
  /** Words looked up in names, notes and tags; the last one may be unfinished. */
  search: z.string().default(''),
}
export const sampleQuery = z.strictObject({
  ...sampleFilter,
  sort: z.strictObject({ column: z.string(), descending: z.boolean().default(false) }).optional(),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(100_000).default(200),
})

const changed = z.object({ samples: z.int() })

export const sampleCalls = {
  'samples.list': call(sampleQuery, z.object({ rows: z.array(sampleRow), total: z.int() })),
  /** All ids of a query in its order, for “select all” and for ranges. */
  'samples.ids': call(sampleQuery.omit({ offset: true, limit: true }), z.object({ ids: z.instanceof(Int32Array) })),
  /** The values a column takes and how often, most frequent first; for the choices of a filter. */
  'samples.values': call(
    z.strictObject({ ...sampleFilter, column: z.string(), limit: z.int().min(1).max(1000).default(50) }),
    z.array(z.object({ value: z.union([z.string(), z.number()]).nullable(), samples: z.int() })),
  ),
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
  /** Ancestors and descendants with what made them, nearest first; at most a few dozen, `hidden` counts the rest. */
  'samples.family': call(
    z.strictObject({ sample: sampleId }),
    z.object({
      nodes: z.array(
        z.object({
          id: z.union([sampleId, runId, resultId]),
          kind: z.enum(['sample', 'run', 'result']),
          title: z.string(),
          /** Steps from the sample asked for: negative for what it comes from. */
          generation: z.int(),
        }),
      ),
      edges: z.array(z.object({ from: z.union([sampleId, runId, resultId]), to: z.union([sampleId, runId, resultId]) })),
      hidden: z.int(),
    }),
  ),
  'samples.configuration': call(z.strictObject({ sample: sampleId }), configurationValue),
  /** One number a particle: `energy`, `speed` where known, `coordination`, `forceMagnitude`, or what the model knows. */
  'samples.scalars': call(z.strictObject({ sample: sampleId, scalar: z.string() }), arrayValue),
  'samples.scalarNames': call(
    z.strictObject({ sample: sampleId }),
    z.array(z.object({ name: z.string(), title: z.string(), unit: z.string() })),
  ),
  'samples.export': call(
    z.strictObject({
      sample: sampleId,
      what: z.string().default('positions'),
      output: z.string().min(1),
      overwrite: z.boolean().default(false),
    }),
    z.object({ output: z.string(), bytes: z.int() }),
  ),
  /** Every chosen sample into a file of its own, `sample-3.xyz`, in one folder. */
  'samples.exportAll': call(
    z.strictObject({
      samples: selection,
      what: z.string().default('positions'),
      format: z.string(),
      folder: z.string().min(1),
      overwrite: z.boolean().default(false),
    }),
    z.object({ files: z.int(), bytes: z.number() }),
  ),
  /** A table of the query’s samples as CSV: all columns of a row, all digits. */
  'samples.exportTable': call(
    z.strictObject({
      ...sampleFilter,
      columns: z.array(z.string()).optional(),
      output: z.string().min(1),
      overwrite: z.boolean().default(false),
    }),
    z.object({ output: z.string(), bytes: z.int() }),
  ),

  // each of these is one step of the project’s history
  'samples.tag': call(
    z.strictObject({ samples: selection, add: z.array(z.string()).default([]), remove: z.array(z.string()).default([]) }),
    changed,
  ),
  'samples.annotate': call(
    z.strictObject({
      samples: selection,
      name: z.string().max(200).optional(),
      notes: z.string().max(100_000).optional(),
      starred: z.boolean().optional(),
    }),
    changed,
  ),
  /** Into the bin, with their results. */
  'samples.delete': call(z.strictObject({ samples: selection }), changed),

  'tags.list': call(nothing, z.array(z.object({ tag: z.string(), samples: z.int() }))),
  'ensembles.list': call(nothing, z.array(ensembleRow)),
  'ensembles.rename': call(z.strictObject({ ensemble: ensembleId, name: z.string().min(1).max(200) }), done),

  'results.list': call(
    z.strictObject({ samples: selection.optional(), analysis: z.string().optional(), run: runId.optional() }),
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
} as const
