import { InputError } from '../../shared/contracts/errors.ts'
import type { Dimension } from '../space/box.ts'
import { checkParameters } from './check-parameters.ts'
import type { Model, ModelDefinition } from './model.ts'

/**
 * Fixes a model's dimension and parameters; what is left out takes its default.
 * @throws InputError with path, bound and value when the model does not exist in that dimension or a parameter is wrong
 */
export function resolveModel(definition: ModelDefinition, dimension: number, parameters: Record<string, unknown>): Model {
  const known = definition.dimensions.find((value) => value === dimension)
  const typical = known && definition.typical[known]
  if (known === undefined || typical === undefined) {
    throw new InputError(`${definition.name} is defined in ${listOf(definition.dimensions)} dimensions (got ${dimension})`, {
      path: 'model.dimension',
      bound: definition.dimensions,
      value: dimension,
    })
  }
  const complete = checkParameters(definition.parameters, parameters, 'model.parameters', 'the parameters')
  const pair = definition.pair(complete)
  return {
    name: definition.name,
    dimension: known,
    parameters: complete,
    species: definition.species,
    composition: definition.composition,
    typical,
    pair,
    continuity: Math.min(...pair.forms.map((form) => form.continuity)),
  }
}

function listOf(dimensions: readonly Dimension[]): string {
  const last = dimensions[dimensions.length - 1]
  return dimensions.length > 1 ? `${dimensions.slice(0, -1).join(', ')} or ${last}` : String(last)
}
