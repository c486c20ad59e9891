import type { CompleteRecipe } from '../../shared/contracts/recipe.ts'

/** What an ensemble is called when nobody named it: “quench ipl 3D, N = 1000”. */
export function nameOfRecipe(recipe: CompleteRecipe): string {
  if (recipe.name !== undefined && recipe.name !== '') return recipe.name
  const model = recipe.model ? ` ${recipe.model.name} ${recipe.model.dimension}D` : ''
  const system = 'from' in recipe.system ? ` from ${recipe.system.from}` : `, N = ${recipe.system.particles}`
  return `${recipe.protocol.name}${model}${system}`
}
