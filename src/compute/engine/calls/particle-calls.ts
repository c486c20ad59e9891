import { InputError } from '../../../shared/contracts/errors.ts'
import { particleScalars } from '../../analyses/particle-scalars.ts'
import { findDefinition } from '../../definitions/find-definition.ts'
import type { Model } from '../../definitions/model.ts'
import type { Registry } from '../../definitions/registry-shape.ts'
import { resolveModel } from '../../definitions/resolve-model.ts'
import { readConfiguration, readSample } from '../../project/sample-record.ts'
import type { SampleTable } from '../../project/tables.ts'
import type { Handlers } from './handlers.ts'

/** Numbers on the particles of a sample, for colouring them and for the table beside the picture. */
export const particleCalls: Pick<Handlers, 'samples.scalars' | 'samples.scalarNames'> = {
  'samples.scalarNames'({ sample }, context) {
    const row = readSample(context.project().store, sample)
    const model = modelOf(row, context.registry)
    return particleScalars
      .filter((scalar) => scalar.isKnown(model))
      .map(({ name, title, unit }) => ({ name, title, unit: unit(row.dimension) }))
  },
  'samples.scalars'({ sample, scalar: name }, context) {
    const { store } = context.project()
    const row = readSample(store, sample)
    const model = modelOf(row, context.registry)
    const known = particleScalars.filter((scalar) => scalar.isKnown(model))
    const scalar = known.find((candidate) => candidate.name === name)
    if (!scalar) {
      const names = known.map((candidate) => candidate.name)
      throw new InputError(`sample ${sample} has no “${name}” on its particles: there is ${names.join(', ')}`, {
        path: 'scalar',
        bound: names,
        value: name,
      })
    }
    return { data: scalar.values(readConfiguration(store, row), model), shape: [row.particles], unit: scalar.unit(row.dimension) }
  },
}

/** Null for a sample that was imported without one. */
function modelOf(row: SampleTable, registry: Registry): Model | null {
  if (row.model === null) return null
  const definition = findDefinition(registry.models, row.model, 'model')
  return resolveModel(definition, row.dimension, JSON.parse(row.model_parameters) as Record<string, unknown>)
}
