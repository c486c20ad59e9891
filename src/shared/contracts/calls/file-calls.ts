import { z } from 'zod'
import { runId, sampleId } from '../ids.ts'
import { configurationValue } from '../records.ts'
import { call, parameters } from './call.ts'

export const fileCalls = {
  /** The first frame as it would be imported, and what the file says of itself. Writes nothing. */
  'files.preview': call(
    z.strictObject({ path: z.string().min(1), /** As in `files.import`. */ columns: z.record(z.string(), z.string()).optional() }),
    z.object({
      /** As found in the content: `extended XYZ`, `LAMMPS dump` …; empty when it is none that can be read. */
      format: z.string(),
      /** How many frames; null where only reading all of it would tell. */
      frames: z.int().nullable(),
      bytes: z.number(),
      /** The columns of its table and what each is taken for; empty for formats without one. */
      columns: z.array(z.object({ name: z.string(), width: z.int(), role: z.string() })),
      /** What a column may be taken for. */
      roles: z.array(z.string()),
      species: z.array(z.object({ label: z.string(), particles: z.int() })),
      /** Null, like the configuration, where `problem` says what keeps the first frame from being read. */
      density: z.number().nullable(),
      firstLines: z.array(z.string()),
      configuration: configurationValue.nullable(),
      /** What is wrong with the content, as a sentence; empty when nothing is. */
      problem: z.string(),
    }),
  ),
  'files.import': call(
    z.strictObject({
      paths: z.array(z.string().min(1)).min(1),
      model: z.strictObject({ name: z.string(), parameters: parameters.default({}) }).optional(),
      /** The file's species in the order of the model's: `["2", "1"]`. */
      species: z.array(z.string()).optional(),
      /** Which columns are what, where the file's own names do not say: role → columns, `{ "position": "xu,yu,zu" }`; an empty text for none. */
      columns: z.record(z.string(), z.string()).optional(),
    }),
    z.object({ run: runId, samples: z.array(sampleId) }),
  ),
} as const
