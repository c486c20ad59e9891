import { z } from 'zod'
import { recipeShape } from '../recipe.ts'
import { call, parameters } from './call.ts'

const problem = z.object({ message: z.string(), path: z.string() })

export const recipeCalls = {
  'recipe.check': call(
    z.strictObject({ recipe: z.unknown() }),
    z.object({
      recipe: recipeShape.nullable(),
      problems: z.array(problem),
      /** The same work as a command line; null while there are problems. */
      command: z.string().nullable(),
      /** One a grid point of the sweep, in the order in which they are made; a recipe without a sweep has one without values. */
      points: z.array(z.object({ name: z.string(), values: z.record(z.string(), z.unknown()) })),
    }),
  ),
  /**
   * What the work would cost here, from a short measurement of this model at this size on this machine (at most about a
   * second; measured once and remembered for the like). Null where a part cannot be told beforehand.
   */
  'recipe.estimate': call(
    z.strictObject({ recipe: z.unknown() }),
    z.object({
      seconds: z.number().nullable(),
      secondsPerSample: z.number().nullable(),
      memoryBytes: z.number(),
      diskBytes: z.number(),
      samples: z.int(),
      tasks: z.int(),
      workers: z.int(),
      /** How it was found: “measured 4.1 M particle-steps/s at N = 2000”. */
      basis: z.string(),
      /** Where the time goes: equilibration, minimisation, each analysis. */
      parts: z.array(z.object({ title: z.string(), seconds: z.number().nullable() })),
    }),
  ),
  /** The temperature against time that the recipe’s protocol imposes; empty for one without a clock. */
  'recipe.schedule': call(
    z.strictObject({ recipe: z.unknown() }),
    z.object({
      stages: z.array(
        z.object({ title: z.string(), time: z.array(z.number()), value: z.array(z.number()), quantity: z.string(), unit: z.string() }),
      ),
      /** What happens where no clock runs, in words: “minimise to 1e-10”. */
      ends: z.string(),
    }),
  ),
  /** φ(r) and its derivatives for every pair of species, for drawing. */
  'model.curves': call(
    z.strictObject({
      model: z.strictObject({ name: z.string(), dimension: z.int(), parameters: parameters.default({}) }),
      order: z.int().min(0).max(4).default(3),
      points: z.int().min(10).max(2000).default(300),
    }),
    z.object({
      /** Highest derivative that is continuous at the cutoff. */
      continuity: z.int(),
      pairs: z.array(
        z.object({
          species: z.tuple([z.string(), z.string()]),
          cutoff: z.number(),
          r: z.array(z.number()),
          /** By order: derivatives[0] is φ(r), derivatives[2] is φ″(r). */
          derivatives: z.array(z.array(z.number())),
        }),
      ),
    }),
  ),
} as const
