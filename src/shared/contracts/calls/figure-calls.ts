import { z } from 'zod'
import { figureStyle } from '../figure-style.ts'
import { figureId } from '../ids.ts'
import { figureRow } from '../records.ts'
import { call, done, nothing, parameters } from './call.ts'

const figureQuestion = z.strictObject({ figure: z.string(), parameters: parameters.default({}), style: figureStyle.prefault({}) })

export const figureCalls = {
  'figures.list': call(nothing, z.array(figureRow)),
  /** Keeps a figure with its query and style, so that it redraws when samples are added; with an id, that one anew. */
  'figures.save': call(figureQuestion.extend({ name: z.string().min(1).max(200), id: figureId.optional() }), figureRow),
  'figures.delete': call(z.strictObject({ figure: figureId }), done),
  /** The plain description, for drawing (shared/drawing knows its shape). */
  'figures.describe': call(
    figureQuestion,
    z.object({
      description: z.unknown(),
      /** Labels that plain text cannot show, set by TeX: shared/drawing knows their shape. */
      typeset: z.unknown(),
      /** Marks that a vector file would hold. */
      marks: z.int(),
      /** Chosen samples that lack a needed analysis. */
      missing: z.array(z.object({ analysis: z.string(), samples: z.int(), of: z.int() })),
    }),
  ),
  'figures.export': call(
    figureQuestion.extend({ outputs: z.array(z.string().min(1)).min(1), overwrite: z.boolean().default(false) }),
    z.object({ figure: figureId, files: z.array(z.object({ output: z.string(), bytes: z.int() })) }),
  ),
  /** The same bytes as a file would hold, for the clipboard. */
  'figures.render': call(figureQuestion.extend({ format: z.enum(['svg', 'png', 'csv']) }), z.object({ bytes: z.instanceof(Uint8Array) })),
} as const
