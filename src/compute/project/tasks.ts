import type { ResultId } from '../../shared/contracts/ids.ts'
import type { TaskRow } from '../../shared/contracts/records.ts'
import { countTasks } from './runs.ts'
import { build, type Store } from './store.ts'
import type { TaskTable } from './tables.ts'

/** What a plan knows of a task before it runs. Tasks of one chain run in the order of their stages; one without a chain waits for all lower stages. */
export type NewTask = Pick<TaskTable, 'kind' | 'title' | 'stage' | 'chain'> &
  Partial<
    Pick<
      TaskTable,
      'sample' | 'places' | 'sample_index' | 'start' | 'ensemble' | 'analysis' | 'version' | 'parameters' | 'result' | 'members' | 'needs'
    >
  >

export function addTasks(store: Store, run: number, tasks: readonly NewTask[], firstNumber = 1): void {
  const insert = store.statement(
    `INSERT INTO tasks (run, number, kind, title, state, stage, chain, sample, places, sample_index, start, ensemble, analysis, version, parameters, result, members, needs)
     VALUES (?, ?, ?, ?, 'queued', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  tasks.forEach((task, k) => {
    insert.run(
      run,
      firstNumber + k,
      task.kind,
      task.title,
      task.stage,
      task.chain,
      task.sample ?? null,
      task.places ?? 0,
      task.sample_index ?? null,
      task.start ?? null,
      task.ensemble ?? null,
      task.analysis ?? null,
      task.version ?? null,
      task.parameters ?? null,
      task.result ?? null,
      task.members ?? null,
      task.needs ?? null,
    )
  })
  countTasks(store, run)
}

function readTask(store: Store, run: number, number: number): TaskTable {
  const row = store.first(build.selectFrom('tasks').selectAll().where('run', '=', run).where('number', '=', number))
  if (!row) throw new Error(`task ${number} of run-${run} vanished`)
  return row
}

/** Tasks in the order of their numbers: all, or a page of those in some states. */
export function listTasks(
  store: Store,
  run: number,
  page: { readonly states?: readonly string[] | undefined; readonly offset: number; readonly limit: number } = { offset: 0, limit: -1 },
): TaskRow[] {
  const chosen = page.states === undefined ? '' : 'AND t.state IN (SELECT value FROM json_each($states))'
  const rows = store
    .statement(
      `SELECT number, kind, title, state, fraction, started, finished, seconds, message,
       CASE WHEN EXISTS (SELECT 1 FROM samples WHERE samples.id = t.sample) THEN t.sample END AS sample,
       CASE WHEN EXISTS (SELECT 1 FROM results WHERE results.id = t.result) THEN t.result END AS result
       FROM tasks AS t WHERE run = $run ${chosen} ORDER BY number LIMIT $limit OFFSET $offset`,
    )
    .all({
      run,
      limit: page.limit,
      offset: page.offset,
      ...(page.states === undefined ? {} : { states: JSON.stringify(page.states) }),
    }) as (Omit<TaskRow, 'result'> & { readonly result: number | null })[]
  return rows.map((row) => ({ ...row, result: row.result === null ? null : (`result-${row.result}` satisfies ResultId) }))
}

export function titlesOfTasks(store: Store, run: number, numbers: readonly number[]): Map<number, string> {
  const rows = store
    .statement('SELECT number, title FROM tasks WHERE run = ? AND number IN (SELECT value FROM json_each(?))')
    .all(run, JSON.stringify(numbers)) as { number: number; title: string }[]
  return new Map(rows.map((row) => [row.number, row.title]))
}

/** The first queued task that waits for no other, taken for this owner. */
export function claimTask(store: Store, run: number, owner: number): TaskTable | undefined {
  return store.transaction(() => {
    const next = store
      .statement(
        `SELECT number FROM tasks AS t WHERE run = ? AND state = 'queued' AND NOT EXISTS (
           SELECT 1 FROM tasks AS before WHERE before.run = t.run AND (t.chain IS NULL OR before.chain = t.chain)
           AND before.stage < t.stage AND before.state IN ('queued', 'running')
         ) ORDER BY number LIMIT 1`,
      )
      .get(run) as { number: number } | undefined
    if (!next) return undefined
    const set = { state: 'running', owner, fraction: 0, started: new Date().toISOString(), message: null }
    store.run(build.updateTable('tasks').set(set).where('run', '=', run).where('number', '=', next.number))
    return readTask(store, run, next.number)
  })
}

export function hasQueuedTasks(store: Store, run: number): boolean {
  return store.statement(`SELECT 1 FROM tasks WHERE run = ? AND state = 'queued' LIMIT 1`).get(run) !== undefined
}

/** True while the task is this owner's to finish: not cancelled, and not taken over. */
export function holdsTask(store: Store, run: number, number: number, owner: number): boolean {
  const task = readTask(store, run, number)
  return task.state === 'running' && task.owner === owner
}

export function finishTask(
  store: Store,
  run: number,
  number: number,
  state: 'done' | 'failed' | 'cancelled',
  message: string | null = null,
): void {
  const task = readTask(store, run, number)
  const finished = new Date()
  const seconds = task.started === null ? null : (finished.getTime() - Date.parse(task.started)) / 1000
  const set = { state, message, owner: null, finished: finished.toISOString(), seconds, ...(state === 'done' ? { fraction: 1 } : {}) }
  store.run(build.updateTable('tasks').set(set).where('run', '=', run).where('number', '=', number))
  if (state !== 'done') cancelDependents(store, task)
  // Counting a hundred thousand tasks after each would take longer than the tasks.
  if (state !== 'cancelled') store.statement(`UPDATE runs SET ${state} = ${state} + 1 WHERE id = ?`).run(run)
}

/** What was to work on a task's outcome cannot, nor what was to work on that. */
function cancelDependents(store: Store, task: TaskTable): void {
  if (task.chain === null) return
  const later = build.selectFrom('tasks').selectAll().where('run', '=', task.run).where('chain', '=', task.chain)
  for (const other of store.all(later.where('stage', '>', task.stage).where('state', '=', 'queued'))) {
    const needs = Object.values(JSON.parse(other.needs ?? '{}') as Record<string, number>)
    if (task.kind !== 'prepare' && (task.result === null || !needs.includes(task.result))) continue
    const set = { state: 'cancelled', message: `task ${task.number} did not finish` }
    store.run(build.updateTable('tasks').set(set).where('run', '=', task.run).where('number', '=', other.number))
    cancelDependents(store, other)
  }
}

/** Puts back what one owner was working on in a run. */
export function requeueTasks(store: Store, run: number, owner: number): void {
  const set = { state: 'queued', owner: null, fraction: 0, started: null }
  store.run(build.updateTable('tasks').set(set).where('run', '=', run).where('owner', '=', owner).where('state', '=', 'running'))
}

/** Cancels what has not finished. */
export function cancelTasks(store: Store, run: number): void {
  store.run(
    build
      .updateTable('tasks')
      .set({ state: 'cancelled', owner: null })
      .where('run', '=', run)
      .where('state', 'in', ['queued', 'running', 'paused']),
  )
  countTasks(store, run)
}

/** What belongs together: the tasks of the chosen ones' samples, and those of all samples together. */
const ofTheirChains = `(chain IS NULL OR chain IN (
  SELECT chain FROM tasks WHERE run = $run AND number IN (SELECT value FROM json_each($numbers))
))`

/**
 * Makes what was cancelled or failed ready to be tried again: all of it, or what belongs to the samples of the tasks given.
 * @returns how many tasks
 */
export function reviveTasks(store: Store, run: number, numbers?: readonly number[]): number {
  const { changes } = store
    .statement(
      `UPDATE tasks SET state = 'queued', owner = NULL, message = NULL, fraction = 0, started = NULL, finished = NULL, seconds = NULL
       WHERE run = $run AND state IN ('cancelled', 'failed') AND emptied = 0 ${numbers === undefined ? '' : `AND ${ofTheirChains}`}`,
    )
    .run({ run, ...(numbers === undefined ? {} : { numbers: JSON.stringify(numbers) }) })
  countTasks(store, run)
  return changes
}

export function setFraction(store: Store, run: number, number: number, fraction: number): void {
  store.statement(`UPDATE tasks SET fraction = ? WHERE run = ? AND number = ? AND state = 'running'`).run(fraction, run, number)
}

/** How many tasks of a run are in each state. */
export function tallyTasks(store: Store, run: number): Record<string, number> {
  const rows = store.statement('SELECT state, count(*) AS count FROM tasks WHERE run = ? GROUP BY state').all(run) as {
    state: string
    count: number
  }[]
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

/** For a sample that was announced and not made. */
export function cancelAnalysesOf(store: Store, run: number, sample: number): void {
  const set = { state: 'cancelled', message: `sample ${sample} was not made` }
  store.run(
    build
      .updateTable('tasks')
      .set(set)
      .where('run', '=', run)
      .where('kind', '=', 'analyse')
      .where('sample', '=', sample)
      .where('state', '=', 'queued'),
  )
}
