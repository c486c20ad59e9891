import { findDefinition } from '../definitions/find-definition.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import { ensembleName, ensembleOfRun } from '../project/ensembles.ts'
import { addLog } from '../project/logs.ts'
import { addResult } from '../project/results.ts'
import { addSample } from '../project/sample-record.ts'
import { reserveNumbers } from '../project/sequences.ts'
import type { Store } from '../project/store.ts'
import type { TaskTable } from '../project/tables.ts'
import { cancelAnalysesOf, finishTask, holdsTask } from '../project/tasks.ts'
import { given } from './given.ts'
import type { LoadedTask } from './load-task.ts'
import type { MeasuredSample, Outcome } from './task.ts'

export interface Added {
  readonly samples: number[]
  readonly results: number[]
}

/**
 * Keeps what a task made together with its being done, in one transaction: after a kill it is either both or neither.
 * Null, and nothing kept, when the task is no longer this owner's.
 */
export function commitTask(
  store: Store,
  row: TaskTable,
  owner: number,
  loaded: LoadedTask,
  outcome: Outcome,
  registry: Registry,
): Added | null {
  return store.transaction(() => {
    if (!holdsTask(store, row.run, row.number, owner)) return null
    const added: Added = { samples: [], results: [] }
    if ('samples' in outcome && 'recipe' in loaded) {
      added.samples.push(...keepSamples(store, row, loaded.recipe.seed, outcome.samples))
    } else if ('findings' in outcome && 'question' in loaded) {
      const result = given(row.result, 'the number of the result')
      const definition = findDefinition(registry.analyses, loaded.question.analysis, 'analysis')
      addResult(store, result, row.run, loaded.question, definition, outcome.findings)
      for (const note of outcome.findings.notes ?? []) addLog(store, row.run, 'warning', `${row.title}: ${note}`)
      added.results.push(result)
    } else {
      throw new Error(`task ${row.number} of run-${row.run} came back as something else`)
    }
    finishTask(store, row.run, row.number, 'done')
    return added
  })
}

function keepSamples(store: Store, row: TaskTable, seed: number, samples: readonly MeasuredSample[]): number[] {
  const ensemble = row.ensemble ?? ensembleOfRun(store, row.run)
  const name = (ensemble === null ? null : ensembleName(store, ensemble)) ?? row.title
  const first = given(row.sample, 'the number of the sample')
  const index = given(row.sample_index, 'the index of the sample')
  const ids = samples.map((sample, part) => {
    const id = part < row.places ? first + part : reserveNumbers(store, 'sample', 1)
    addSample(store, {
      ...sample,
      id,
      ensemble,
      run: row.run,
      task: row.number,
      name: `${name} #${index + 1}${samples.length > 1 ? `.${part + 1}` : ''}`,
      seed,
      index,
      source: null,
      parent: row.start,
    })
    return id
  })
  for (let part = samples.length; part < row.places; part++) cancelAnalysesOf(store, row.run, first + part)
  return ids
}
