import { backUp } from './backup.ts'
import { countTasks } from './runs.ts'
import type { Store } from './store.ts'
import type { ArrayTable } from './tables.ts'
import { damageOf, parsed } from './verify.ts'

export interface Repairs {
  /** One sentence for each thing done; empty when nothing could be mended. */
  readonly repairs: string[]
  /** The copy that was made of the project before. */
  readonly backup: string
}

/**
 * Mends what can be had again: takes away damaged results, whose tasks a resumed run does anew, and links to nothing, and counts tasks
 * afresh. Samples are never touched. A copy of the project is left beside it.
 */
export function repairProject(store: Store): Repairs {
  const backup = backUp((copy) => store.statement('VACUUM INTO ?').run(copy), store.path, 'before-repair')
  const repairs = store.transaction(() => [
    ...removeDamagedResults(store),
    ...removeLooseLinks(store),
    ...forgetUnreadable(store),
    ...countAfresh(store),
  ])
  return { repairs, backup }
}

function removeDamagedResults(store: Store): string[] {
  const damaged = new Set<number>()
  const arrays = store.statement('SELECT * FROM arrays WHERE result IS NOT NULL').iterate() as IterableIterator<ArrayTable>
  for (const row of arrays) if (row.result !== null && damageOf(row) !== null) damaged.add(row.result)
  const numbers = store.statement('SELECT id, scalars, parameters FROM every_result').all() as {
    id: number
    scalars: string
    parameters: string
  }[]
  for (const row of numbers) if (parsed(row.scalars) === undefined || parsed(row.parameters) === undefined) damaged.add(row.id)
  const lost = `its result was damaged and taken away: resume the run to compute it again`
  return [...damaged].map((id) => {
    store.statement('DELETE FROM arrays WHERE result = ?').run(id)
    store.statement('DELETE FROM bin_results WHERE result = ?').run(id)
    store.statement('DELETE FROM every_run_result WHERE result = ?').run(id)
    store.statement('DELETE FROM every_result WHERE id = ?').run(id)
    store.statement(`UPDATE runs SET state = 'failed', message = ? WHERE id IN (SELECT run FROM tasks WHERE result = ?)`).run(lost, id)
    store.statement(`UPDATE tasks SET state = 'failed', message = ? WHERE result = ?`).run(lost, id)
    return `result-${id} was damaged and has been taken away; it is computed again when its run is resumed or its question is asked`
  })
}

function removeLooseLinks(store: Store): string[] {
  const missing = (column: string) => `${column} NOT IN (SELECT id FROM every_sample)`
  const links = store.statement(`DELETE FROM every_link WHERE ${missing('parent')} OR ${missing('child')}`).run().changes
  const tags = store.statement(`DELETE FROM tags WHERE ${missing('sample')}`).run().changes
  return [
    ...(links > 0 ? [`${links} links to samples that are not there have been taken away`] : []),
    ...(tags > 0 ? [`${tags} tags of samples that are not there have been taken away`] : []),
  ]
}

function forgetUnreadable(store: Store): string[] {
  const steps = store.statement('SELECT id, forward, inverse FROM journal').all() as { id: number; forward: string; inverse: string }[]
  const isBroken = steps.some(({ forward, inverse }) => ![forward, inverse].every((edits) => Array.isArray(parsed(edits))))
  // Steps build on one another: without one of them the others would restore something that never was.
  if (isBroken) store.statement('DELETE FROM journal').run()
  store.statement(`UPDATE bin SET samples = (SELECT count(*) FROM bin_samples WHERE entry = bin.id)`).run()
  return isBroken ? ['the history of edits could not be read and has been cleared; nothing else was changed by that'] : []
}

function countAfresh(store: Store): string[] {
  const tallies = () => JSON.stringify(store.statement('SELECT id, tasks, done, failed FROM runs').all())
  const before = tallies()
  for (const { id } of store.statement('SELECT id FROM runs').all() as { id: number }[]) countTasks(store, id)
  return tallies() === before ? [] : ['the tasks of the runs have been counted afresh']
}
