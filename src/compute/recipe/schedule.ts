import type { CallResult } from '../../shared/contracts/calls.ts'
import { errorOf } from '../definitions/check-parameters.ts'
import { findDefinition } from '../definitions/find-definition.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import { checkRecipe } from './check-recipe.ts'

/**
 * The temperature against time that a recipe imposes; of a sweep, that of its first point.
 * @throws InputError for the recipe's first problem
 */
export function scheduleOf(value: unknown, registry: Registry): CallResult<'recipe.schedule'> {
  const { recipe, problems } = checkRecipe(value, registry)
  if (!recipe) throw errorOf(problems[0])
  const { name, ...parameters } = recipe.protocol
  const { stages, ends } = findDefinition(registry.protocols, name, 'protocol', 'protocol.name').schedule(parameters)
  return { stages: stages.map((stage) => ({ ...stage, time: [...stage.time], value: [...stage.value] })), ends }
}
