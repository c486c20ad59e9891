import { basename } from 'node:path'
import { recipeShape } from '../../../shared/contracts/recipe.ts'
import { findDefinition } from '../../definitions/find-definition.ts'
import { resolveModel } from '../../definitions/resolve-model.ts'
import type { Registry } from '../../definitions/registry-shape.ts'
import { listEnsembles } from '../../project/ensembles.ts'
import { listResults } from '../../project/results.ts'
import { readRun } from '../../project/runs.ts'
import { readConfiguration, readSample, relativesOf } from '../../project/sample-record.ts'
import { listSamples, sampleRowOf } from '../../project/sample-list.ts'
import type { Store } from '../../project/store.ts'
import type { SampleTable } from '../../project/tables.ts'
import { importCommand, prepareCommand } from '../../recipe/command-line.ts'
import { exportSample } from '../export-sample.ts'
import { importedFrom } from '../import-files.ts'
import type { Handlers } from './handlers.ts'

export const sampleCalls: Pick<Handlers, 'samples.list' | 'samples.show' | 'samples.configuration' | 'samples.export' | 'ensembles.list'> =
  {
    'samples.list': (query, context) => listSamples(context.project().store, query),
    'samples.show'({ sample }, context) {
      const { store } = context.project()
      const stored = readSample(store, sample)
      const recipe = stored.run === null ? null : (JSON.parse(readRun(store, stored.run).recipe) as unknown)
      return {
        row: sampleRowOf(store, sample),
        modelParameters: JSON.parse(stored.model_parameters) as Record<string, unknown>,
        notes: stored.notes,
        details: JSON.parse(stored.details) as Record<string, number | null>,
        ...relativesOf(store, sample),
        recipe,
        source: stored.source,
        results: listResults(store, { samples: String(sample) }),
        command: commandOf(store, recipe),
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
    'ensembles.list': (_, context) => listEnsembles(context.project().store),
  }

/** The command that makes the run a sample comes from, if one can be written. */
function commandOf(store: Store, recipe: unknown): string | null {
  const project = basename(store.path)
  const imported = importedFrom(recipe)
  if (imported) return importCommand(imported.paths, imported.model, imported.species, project)
  const prepared = recipeShape.safeParse(recipe)
  return prepared.success ? prepareCommand(prepared.data, project) : null
}

/** Of each kind of the model; null when the sample has none. */
function diametersOf(row: SampleTable, registry: Registry): number[] | null {
  if (row.model === null) return null
  const definition = findDefinition(registry.models, row.model, 'model')
  const { kinds, lengths } = resolveModel(definition, row.dimension, JSON.parse(row.model_parameters) as Record<string, unknown>).pair
  return Array.from({ length: kinds }, (_, kind) => lengths[kind * kinds + kind])
}
