import { WorkError } from '../../shared/contracts/errors.ts'
import type { CompleteRecipe } from '../../shared/contracts/recipe.ts'
import type { SampleState } from '../../shared/contracts/records.ts'
import type { Findings } from '../definitions/analysis.ts'
import { findDefinition } from '../definitions/find-definition.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import { mapSpecies } from '../io/map-species.ts'
import { recipeOfEnsemble } from '../project/ensembles.ts'
import { type Question, readFindings } from '../project/results.ts'
import { readConfiguration, readSample } from '../project/sample-record.ts'
import { build, type Store } from '../project/store.ts'
import type { TaskTable } from '../project/tables.ts'
import { given } from './given.ts'
import type { AnalyseTask, NamedModel, PrepareTask, SubjectSample } from './task.ts'

/** A task as plain data, and for an analysis the question that its findings will answer. */
export type LoadedTask =
  { readonly task: PrepareTask; readonly recipe: CompleteRecipe } | { readonly task: AnalyseTask; readonly question: Question }

export function loadTask(store: Store, row: TaskTable, registry: Registry): LoadedTask {
  return row.kind === 'prepare' ? loadPrepare(store, row, registry) : loadAnalyse(store, row)
}

function loadPrepare(store: Store, row: TaskTable, registry: Registry): LoadedTask {
  const recipe = recipeOfEnsemble(store, row.ensemble, row.run) as CompleteRecipe
  const { name, ...parameters } = recipe.protocol
  const parent = row.start === null ? null : readSample(store, row.start)
  const named = parent && modelOf(parent)
  const own = named ? { ...named, dimension: parent.dimension } : undefined
  const model = recipe.model ?? own
  if (!model) throw new WorkError(`sample ${row.start} has no model any more`)
  const start = parent && readConfiguration(store, parent)
  const task: PrepareTask = {
    kind: 'prepare',
    model,
    system: 'from' in recipe.system ? null : recipe.system,
    start: start && mapSpecies(start, findDefinition(registry.models, model.name, 'model').species),
    protocol: { name, parameters },
    seed: recipe.seed,
    index: given(row.sample_index, 'the index of the sample'),
  }
  return { task, recipe }
}

function loadAnalyse(store: Store, row: TaskTable): LoadedTask {
  const needs = JSON.parse(row.needs ?? '{}') as Record<string, number | number[]>
  const parameters = JSON.parse(row.parameters ?? '{}') as Record<string, unknown>
  const head = { analysis: given(row.analysis, 'the analysis'), version: given(row.version, 'its version'), parameters }
  const planned = row.members === null ? null : (JSON.parse(row.members) as number[])
  if (planned === null) {
    const results = Object.fromEntries(Object.entries(needs).map(([name, id]) => [name, readFindings(store, id as number)]))
    const task: AnalyseTask = {
      kind: 'analyse',
      analysis: head.analysis,
      parameters,
      samples: [subjectOf(store, given(row.sample, 'the sample'), results)],
    }
    return { task, question: { ...head, sample: row.sample, members: null, needs } }
  }
  // Of an ensemble, what failed on the way is left out, and the result says who is in it.
  const lists = Object.entries(needs as Record<string, number[]>)
  const kept = planned.flatMap((_, k) =>
    isThere(
      store,
      planned[k],
      lists.map(([, ids]) => ids[k]),
    )
      ? [k]
      : [],
  )
  if (kept.length === 0) throw new WorkError('none of its samples is left: all failed before')
  const samples = kept.map((k) => {
    const results = lists.map(([name, ids]) => [name, readFindings(store, ids[k])] as const)
    return subjectOf(store, planned[k], Object.fromEntries(results))
  })
  const question = {
    ...head,
    sample: null,
    members: kept.map((k) => planned[k]),
    needs: Object.fromEntries(lists.map(([name, ids]) => [name, kept.map((k) => ids[k])])),
  }
  return { task: { kind: 'analyse', analysis: head.analysis, parameters, samples }, question }
}

function isThere(store: Store, sample: number, results: readonly number[]): boolean {
  if (!store.first(build.selectFrom('samples').select('id').where('id', '=', sample))) return false
  return results.every((id) => store.first(build.selectFrom('results').select('id').where('id', '=', id)))
}

function subjectOf(store: Store, id: number, results: Record<string, Findings>): SubjectSample {
  const row = readSample(store, id)
  return { id, configuration: readConfiguration(store, row), state: row.state as SampleState, model: modelOf(row), results }
}

function modelOf(row: { model: string | null; model_parameters: string }): NamedModel | null {
  return row.model === null ? null : { name: row.model, parameters: JSON.parse(row.model_parameters) as Record<string, unknown> }
}
