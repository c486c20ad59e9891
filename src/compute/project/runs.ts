import { hostname } from 'node:os'
import { InputError } from '../../shared/contracts/errors.ts'
import type { RunId } from '../../shared/contracts/ids.ts'
import type { RunRow, RunState } from '../../shared/contracts/records.ts'
import { build, type Store } from './store.ts'
import type { StoredRun } from './tables.ts'

export interface NewRun {
  readonly name: string
  readonly kind: RunRow['kind']
  /** What was asked, whole: a completed recipe, or an analysis with its samples and parameters. */
  readonly recipe: unknown
  readonly version: string
  readonly owner: number | null
}

export function addRun(store: Store, run: NewRun): number {
  const now = new Date().toISOString()
  return store.run(
    build.insertInto('runs').values({
      name: run.name,
      kind: run.kind,
      state: 'queued',
      recipe: JSON.stringify(run.recipe),
      version: run.version,
      host: hostname(),
      owner: run.owner,
      tasks: 0,
      done: 0,
      failed: 0,
      created: now,
      started: null,
      finished: null,
      message: null,
    }),
  ).lastInsertRowid
}

export function readRun(store: Store, run: number): StoredRun {
  const row = store.first(build.selectFrom('runs').selectAll().where('id', '=', run))
  if (!row) throw new InputError(`there is no run-${run} in this project`, { path: 'run', value: `run-${run}` })
  return row
}

export function runRowOf(store: Store, run: number): RunRow {
  return toRow(readRun(store, run))
}

export function listRuns(store: Store): RunRow[] {
  return store.all(build.selectFrom('runs').selectAll().orderBy('id')).map(toRow)
}

/** Runs that nobody works on and that nobody paused. */
export function waitingRuns(store: Store): number[] {
  const runs = build.selectFrom('runs').select('id').where('state', '=', 'queued').where('owner', 'is', null).orderBy('id')
  return store.all(runs).map((row) => row.id)
}

/** Takes a run for this owner; false when another has it. */
export function claimRun(store: Store, run: number, owner: number): boolean {
  const claim = build
    .updateTable('runs')
    .set({ owner, host: hostname() })
    .where('id', '=', run)
    .where((eb) => eb.or([eb('owner', 'is', null), eb('owner', '=', owner)]))
  return store.run(claim).changes === 1
}

/** Writes a run's state, and with it when it began or ended and who holds it. */
export function setRunState(store: Store, run: number, state: RunState, message: string | null = null): void {
  const now = new Date().toISOString()
  const ended = state === 'done' || state === 'failed' || state === 'cancelled'
  store.run(
    build
      .updateTable('runs')
      .set((eb) => ({
        state,
        message,
        ...(state === 'running' ? { started: eb.fn.coalesce('started', eb.val(now)), finished: null } : {}),
        ...(ended ? { finished: now, owner: null } : {}),
      }))
      .where('id', '=', run),
  )
}

/** Copies the tallies of a run's tasks into its row, which spares lists from counting. */
export function countTasks(store: Store, run: number): void {
  store
    .statement(
      `UPDATE runs SET tasks = (SELECT count(*) FROM tasks WHERE run = $run),
       done = (SELECT count(*) FROM tasks WHERE run = $run AND state = 'done'),
       failed = (SELECT count(*) FROM tasks WHERE run = $run AND state = 'failed') WHERE id = $run`,
    )
    .run({ run })
}

function toRow(row: StoredRun): RunRow {
  return {
    id: `run-${row.id}` satisfies RunId,
    name: row.name,
    kind: row.kind as RunRow['kind'],
    state: row.state as RunState,
    tasks: row.tasks,
    done: row.done,
    failed: row.failed,
    created: row.created,
    started: row.started,
    finished: row.finished,
    message: row.message,
  }
}
