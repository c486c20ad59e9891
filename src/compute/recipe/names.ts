import type { CompleteRecipe } from '../../shared/contracts/recipe.ts'
import type { ParameterMeta } from '../definitions/definition.ts'
import { jsonSchemaOf, schemaAt } from '../definitions/json-schema.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import { stepsOf } from './recipe-path.ts'

/** What an ensemble is called when nobody named it: “quench ipl 3D, N = 1000”. */
export function nameOfRecipe(recipe: CompleteRecipe): string {
  if (recipe.name !== undefined && recipe.name !== '') return recipe.name
  const model = recipe.model ? ` ${recipe.model.name} ${recipe.model.dimension}D` : ''
  const system = 'from' in recipe.system ? ` from ${recipe.system.from}` : `, N = ${recipe.system.particles}`
  return `${recipe.protocol.name}${model}${system}`
}

const longestName = 200

/** The recipe's name and what is swept there: “quench ipl 3D, N = 1000 · T_p = 0.5”. */
export function nameOfPoint(recipe: CompleteRecipe, values: Readonly<Record<string, unknown>>, registry: Registry): string {
  // a name that nobody gave says these itself
  const said = recipe.name ? [] : ['model.dimension', 'system.particles']
  const parts = Object.entries(values).flatMap(([path, value]) =>
    said.includes(path) ? [] : [`${symbolOf(path, recipe, registry)} = ${typeof value === 'string' ? value : JSON.stringify(value)}`],
  )
  const name = nameOfRecipe(recipe)
  const suffix = parts.length > 0 ? ` · ${parts.join(', ')}` : ''
  return name.slice(0, Math.max(0, longestName - suffix.length)) + suffix.slice(0, longestName)
}

const symbols: Readonly<Record<string, string>> = { 'system.density': 'ρ', 'system.particles': 'N', 'model.dimension': 'd' }

function symbolOf(path: string, recipe: CompleteRecipe, registry: Registry): string {
  const steps = stepsOf(path)
  const last = String(steps[steps.length - 1])
  if (symbols[path]) return symbols[path]
  const definition =
    steps[0] === 'protocol'
      ? registry.protocols.find(({ name }) => name === recipe.protocol.name)
      : steps[0] === 'model'
        ? registry.models.find(({ name }) => name === recipe.model?.name)
        : undefined
  const field = definition && (schemaAt(jsonSchemaOf(definition.parameters), [last]) as Partial<ParameterMeta> | undefined)
  return field?.symbol ?? last
}
