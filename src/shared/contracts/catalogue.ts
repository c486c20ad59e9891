import { z } from 'zod'

/** A definition without its functions: what forms, flags, help and reference docs are drawn from. */
export const definitionHead = z.object({
  name: z.string(),
  title: z.string(),
  version: z.int(),
  summary: z.string(),
  source: z.string(),
  /** JSON Schema (2020-12) of the parameters, with `title`, `unit`, `symbol`, `description`, `default` on each property. */
  schema: z.record(z.string(), z.unknown()),
})

export const modelHead = definitionHead.extend({
  dimensions: z.array(z.int()),
  species: z.array(z.string()),
  /** Typical values by dimension, for sensible first forms. */
  typical: z.record(z.string(), z.object({ density: z.number(), timeStep: z.number(), temperature: z.number() })),
})

export const protocolHead = definitionHead.extend({
  startsFrom: z.enum(['nothing', 'sample', 'either']),
  state: z.enum(['liquid', 'inherent', 'deformed']),
})

export const analysisHead = definitionHead.extend({
  subject: z.enum(['sample', 'ensemble']),
  scalars: z.record(z.string(), z.object({ title: z.string(), unit: z.string() })),
  arrays: z.record(z.string(), z.object({ title: z.string(), unit: z.string(), shape: z.string() })),
  needs: z.object({
    model: z.boolean(),
    states: z.array(z.string()).nullable(),
    continuity: z.int().nullable(),
    results: z.array(z.string()),
  }),
})

/** `needs` names the analyses whose results feed it. */
export const figureHead = definitionHead.extend({ needs: z.array(z.string()) })

export const catalogue = z.object({
  models: z.array(modelHead),
  protocols: z.array(protocolHead),
  analyses: z.array(analysisHead),
  figures: z.array(figureHead),
})

export type DefinitionHead = z.infer<typeof definitionHead>
export type ModelHead = z.infer<typeof modelHead>
export type ProtocolHead = z.infer<typeof protocolHead>
export type AnalysisHead = z.infer<typeof analysisHead>
export type Catalogue = z.infer<typeof catalogue>
