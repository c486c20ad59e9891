import { z } from 'zod'

/** From one value to another, both included, evenly or in equal factors. */
export const sweepRange = z.strictObject({
  from: z.number(),
  to: z.number(),
  count: z.int().min(2).max(1000),
  spacing: z.enum(['linear', 'logarithmic']).default('linear'),
})

/**
 * The outer shape of a recipe. Parameters of models, protocols and analyses are checked by the engine
 * against the registry; here they pass as they are.
 */
export const recipeShape = z.strictObject({
  vitrine: z.literal(1),
  model: z
    .strictObject({
      name: z.string(),
      dimension: z.union([z.literal(2), z.literal(3), z.literal(4)]).default(3),
      parameters: z.record(z.string(), z.unknown()).default({}),
    })
    .optional(),
  system: z.union([
    z.strictObject({ particles: z.int().min(2).max(10_000_000), density: z.number().min(0.01).max(3) }),
    /** Start from samples of the project, chosen as on the command line: `3`, `1..8`, `all`, `ensemble:1`, `tag:WORD`. */
    z.strictObject({ from: z.string().min(1) }),
  ]),
  protocol: z.looseObject({ name: z.string() }),
  /**
   * A batch: each path of the recipe and the values it takes, such as `{ "protocol.temperature": [0.4, 0.5] }`. The grid of
   * all of them is made, one ensemble a point; `samples` counts those of each point.
   */
  sweep: z.record(z.string(), z.union([z.array(z.unknown()).min(1).max(1000), sweepRange])).optional(),
  samples: z.int().min(1).max(10_000_000).default(1),
  seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).default(1),
  name: z.string().max(200).optional(),
  then: z.array(z.looseObject({ analysis: z.string() })).default([]),
})

/** With every default filled in, also those of the model, protocol and analyses: what provenance stores. */
export type CompleteRecipe = z.output<typeof recipeShape>
