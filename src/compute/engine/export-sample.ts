import { extname } from 'node:path'
import { InputError } from '../../shared/contracts/errors.ts'
import { findDefinition } from '../definitions/find-definition.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import { resolveModel } from '../definitions/resolve-model.ts'
import { createInteraction } from '../interactions/create-interaction.ts'
import { writeHessianNpz } from '../io/numpy.ts'
import { checkOutput, writeWhole } from '../io/output.ts'
import { formatConfiguration } from '../io/write.ts'
import { listArrays } from '../project/arrays.ts'
import { newestResult } from '../project/results.ts'
import { readConfiguration, readSample } from '../project/sample-record.ts'
import type { Store } from '../project/store.ts'
import { exportResult, type Target } from './export-result.ts'

/**
 * Writes what is asked of a sample, in the format of the output's extension.
 * @param what `positions`, `hessian`, or the name of an analysis: its newest result, and of that the array of the same name if there is one
 */
export function exportSample(
  store: Store,
  registry: Registry,
  id: number,
  what: string,
  target: Target,
): { output: string; bytes: number } {
  const { output, overwrite } = target
  checkOutput(output, overwrite)
  const row = readSample(store, id)
  if (what === 'positions') {
    return { output, bytes: writeWhole(output, formatConfiguration(output, readConfiguration(store, row)), overwrite) }
  }
  if (what === 'hessian') {
    if (extname(output) !== '.npz')
      throw new InputError(`a Hessian is written as .npz (got ${extname(output) || 'no extension'})`, { path: 'output' })
    if (row.model === null)
      throw new InputError(`sample ${id} has no model, and a Hessian needs one: import it again with a model`, { path: 'sample' })
    const definition = findDefinition(registry.models, row.model, 'model')
    const { pair } = resolveModel(definition, row.dimension, JSON.parse(row.model_parameters) as Record<string, unknown>)
    const configuration = readConfiguration(store, row)
    const hessian = createInteraction(pair, configuration).hessian(configuration.positions)
    return { output, bytes: writeWhole(output, writeHessianNpz(hessian), overwrite) }
  }
  const { name, version } = findDefinition(registry.analyses, what, 'analysis (nor “positions” or “hessian”)', 'what')
  const result = newestResult(store, name, version, id)
  if (result === undefined) throw new InputError(`sample ${id} has no ${name} yet: analyse it first`, { path: 'what', value: what })
  const holdsNamesake = listArrays(store, { result }).some((array) => array.name === name)
  return exportResult(store, result, holdsNamesake && extname(output) !== '.npz' ? name : undefined, target)
}
