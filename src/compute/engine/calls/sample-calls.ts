import { basename } from 'node:path'
import { findDefinition } from '../../definitions/find-definition.ts'
import { resolveModel } from '../../definitions/resolve-model.ts'
import type { Registry } from '../../definitions/registry-shape.ts'
import { listEnsembles, recipeOfEnsemble } from '../../project/ensembles.ts'
import { familyOf } from '../../project/family.ts'
import { listResults } from '../../project/results.ts'
import { readConfiguration, readSample, relativesOf } from '../../project/sample-record.ts'
import { listSamples, sampleRowOf } from '../../project/sample-list.ts'
import { orderedIds } from '../../project/sample-query.ts'
import { listTags, valuesOfColumn } from '../../project/sample-values.ts'
import type { SampleTable } from '../../project/tables.ts'
import { exportSample } from '../export-sample.ts'
import { exportSamples, exportTable } from '../export-samples.ts'
import { commandOfRun } from '../command-of-run.ts'
import type { Handlers } from './handlers.ts'

export const sampleCalls: Pick<
  Handlers,
  | 'samples.list'
  | 'samples.ids'
  | 'samples.values'
  | 'samples.show'
  | 'samples.family'
  | 'samples.configuration'
  | 'samples.export'
  | 'samples.exportAll'
  | 'samples.exportTable'
  | 'tags.list'
  | 'ensembles.list'
> = {
  'samples.list': (query, context) => listSamples(context.project().store, query),
  'samples.ids': (query, context) => ({ ids: orderedIds(context.project().store, query).slice() }),
  'samples.values': ({ column, limit, ...query }, context) => valuesOfColumn(context.project().store, query, column, limit),
  'samples.family': ({ sample }, context) => familyOf(context.project().store, sample),
  'samples.show'({ sample }, context) {
    const { store } = context.project()
    const stored = readSample(store, sample)
    const recipe = recipeOfEnsemble(store, stored.ensemble, stored.run)
    return {
      row: sampleRowOf(store, sample),
      modelParameters: JSON.parse(stored.model_parameters) as Record<string, unknown>,
      notes: stored.notes,
      details: JSON.parse(stored.details) as Record<string, number | null>,
      ...relativesOf(store, sample),
      recipe,
      source: stored.source,
      results: listResults(store, { samples: String(sample) }),
      command: recipe === null ? null : commandOfRun(recipe, basename(store.path)),
    }
  },
  'samples.configuration'({ sample }, context) {
    const { store } = context.project()
    const row = readSample(store, sample)
    const { dimension, particles, positions, species, speciesNames, box } = readConfiguration(store, row)
    const diameters = diametersOf(row, context.registry)
    return {
      dimension,
      particles,
      positions,
      species,
      speciesNames: [...speciesNames],
      diameters: Float64Array.from(species, (kind) => diameters?.[kind] ?? 1),
      lengths: box.lengths,
      tilt: box.tilt,
    }
  },
  'samples.export': ({ sample, what, output, overwrite }, context) =>
    exportSample(context.project().store, context.registry, sample, what, { output, overwrite }),
  'samples.exportAll': ({ samples, what, ...target }, context) =>
    exportSamples(context.project().store, context.registry, samples, what, target),
  'samples.exportTable': ({ columns, output, overwrite, ...query }, context) =>
    exportTable(context.project().store, query, columns, { output, overwrite }),
  'tags.list': (_, context) => listTags(context.project().store),
  'ensembles.list': (_, context) => listEnsembles(context.project().store),
}

/** Of each kind of the model; null when the sample has none. */
function diametersOf(row: SampleTable, registry: Registry): number[] | null {
  if (row.model === null) return null
  const definition = findDefinition(registry.models, row.model, 'model')
  const { kinds, lengths } = resolveModel(definition, row.dimension, JSON.parse(row.model_parameters) as Record<string, unknown>).pair
  return Array.from({ length: kinds }, (_, kind) => lengths[kind * kinds + kind])
}
