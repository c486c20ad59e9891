import { z } from 'zod'
import { recipeShape } from '../../../shared/contracts/recipe.ts'

type Schema = Readonly<Record<string, unknown>>

const [fresh] = recipeShape.shape.system.options

/** How the recipe's own keys are named in the form; bounds and defaults come from the recipe's schema. */
const words: Readonly<Record<string, Schema>> = {
  particles: { title: 'Particles', symbol: 'N', unit: '1', description: 'In the periodic box of each sample.' },
  density: { title: 'Number density', symbol: 'ρ', unit: 'λ⁻ᵈ', description: 'Particles per volume of the box.' },
  samples: { title: 'Samples', unit: '1', description: 'Independent ones, each with its own random numbers.' },
  seed: { title: 'Seed', unit: '1', description: 'The same recipe and seed give the same samples.' },
  name: { title: 'Name', description: 'Of the ensemble that the samples make up; without one it is named by what it holds.' },
}

export const freshSystemSchema = named(fresh)
export const samplesSchema = named(
  z.strictObject({ samples: recipeShape.shape.samples, seed: recipeShape.shape.seed, name: recipeShape.shape.name }),
)

function named(schema: z.ZodObject): Schema {
  const drawn = z.toJSONSchema(schema, { io: 'input' })
  const properties = Object.entries(drawn.properties ?? {}).map(([key, property]) => [key, { ...(property as object), ...words[key] }])
  return { ...drawn, properties: Object.fromEntries(properties) as Schema }
}
