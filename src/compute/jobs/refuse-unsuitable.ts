import { InputError } from '../../shared/contracts/errors.ts'
import type { SampleState } from '../../shared/contracts/records.ts'
import { findDefinition } from '../definitions/find-definition.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import { resolveModel } from '../definitions/resolve-model.ts'
import { type SampleNature, naturesOf } from '../project/sample-natures.ts'
import type { Store } from '../project/store.ts'
import { refusalOf } from '../recipe/check-follow-ups.ts'
import type { AnalysisStep } from '../recipe/steps.ts'

/**
 * Samples of one nature are judged once, however many there are.
 * @throws InputError for the first sample that one of the analyses cannot work on
 */
export function refuseUnsuitable(store: Store, samples: readonly number[], steps: readonly AnalysisStep[], registry: Registry): void {
  const suitable = new Set<string>()
  for (const nature of naturesOf(store, samples)) {
    const key = JSON.stringify({ ...nature, id: null })
    if (suitable.has(key)) continue
    for (const step of steps) refuse(nature, step, registry)
    suitable.add(key)
  }
}

function refuse({ id, model: name, modelParameters, dimension, state }: SampleNature, { definition }: AnalysisStep, registry: Registry) {
  if (definition.needs.model && name === null) {
    throw new InputError(`sample ${id} has no model, and ${definition.name} needs one: import it again with a model`, {
      path: 'samples',
      value: id,
    })
  }
  const model =
    name !== null && definition.needs.continuity !== undefined
      ? resolveModel(findDefinition(registry.models, name, 'model'), dimension, JSON.parse(modelParameters) as Record<string, unknown>)
      : null
  const refusal = refusalOf(definition, { model, state: state as SampleState })
  if (refusal) throw new InputError(`sample ${id}: ${refusal}`, { path: 'samples', value: id })
}
