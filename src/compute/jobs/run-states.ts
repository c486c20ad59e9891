import { InputError } from '../../shared/contracts/errors.ts'
import type { RunState } from '../../shared/contracts/records.ts'
import { addLog } from '../project/logs.ts'
import { readRun, setRunState } from '../project/runs.ts'
import type { Store } from '../project/store.ts'
import { cancelTasks, reviveTasks, tallyTasks } from '../project/tasks.ts'
import { build } from '../project/store.ts'

/** Ends a run and keeps what is finished. It is enough to write it: whoever works on the run looks. */
export function writeCancelled(store: Store, run: number): void {
  store.transaction(() => {
    const state = stateOf(store, run)
    if (state === 'cancelled') return
    if (state === 'done' || state === 'failed') throw ended(run, state, 'cancel')
    cancelTasks(store, run)
    const { done } = readRun(store, run)
    setRunState(store, run, 'cancelled', `cancelled by the user; ${done} finished task${done === 1 ? ' is' : 's are'} kept`)
    addLog(store, run, 'info', 'cancelled by the user')
  })
}

/** Lets running tasks finish and starts no more. */
export function writePaused(store: Store, run: number): void {
  store.transaction(() => {
    const state = stateOf(store, run)
    if (state === 'paused') return
    if (state !== 'queued' && state !== 'running') throw ended(run, state, 'pause')
    setRunState(store, run, 'paused')
    addLog(store, run, 'info', 'paused')
  })
}

/** Makes a run ready to go on; what failed or was cancelled is tried again. */
export function writeResumed(store: Store, run: number): void {
  store.transaction(() => {
    const state = stateOf(store, run)
    if (state === 'done') throw ended(run, state, 'resume')
    if (state === 'failed' || state === 'cancelled') reviveTasks(store, run)
    if (state !== 'running') setRunState(store, run, 'queued')
    addLog(store, run, 'info', 'resumed')
  })
}

/**
 * Queues what failed or was cancelled of a run again, or of that what belongs to the samples of the tasks given; what is finished stays.
 * @returns how many tasks
 * @throws InputError when there is nothing to retry
 */
export function writeRetried(store: Store, run: number, tasks?: readonly number[]): number {
  return store.transaction(() => {
    const state = stateOf(store, run)
    const count = reviveTasks(store, run, tasks)
    if (count === 0) {
      const which = tasks ? 'none of these tasks' : 'no task'
      throw new InputError(`${which} of run-${run} failed or was cancelled: there is nothing to retry`, {
        path: 'run',
        value: `run-${run}`,
      })
    }
    if (state !== 'running') setRunState(store, run, 'queued')
    addLog(store, run, 'info', `${count} task${count === 1 ? '' : 's'} queued again`)
    return count
  })
}

/** Writes how a run ended, when no task of it is left. */
export function writeEnded(store: Store, run: number): RunState {
  return store.transaction(() => {
    const tally = tallyTasks(store, run)
    const failed = tally['failed'] ?? 0
    const state = failed > 0 ? 'failed' : 'done'
    const message = failed > 0 ? failureSentence(store, run, failed) : null
    setRunState(store, run, state, message)
    addLog(store, run, failed > 0 ? 'error' : 'info', message ?? `done: ${tally['done'] ?? 0} tasks`)
    return state
  })
}

function failureSentence(store: Store, run: number, failed: number): string {
  const first = store.first(
    build.selectFrom('tasks').select(['title', 'message']).where('run', '=', run).where('state', '=', 'failed').orderBy('number').limit(1),
  )
  const { tasks } = readRun(store, run)
  return `${failed} of ${tasks} task${tasks === 1 ? '' : 's'} failed: ${first?.title ?? ''}: ${first?.message ?? ''}`
}

function stateOf(store: Store, run: number): RunState {
  return readRun(store, run).state as RunState
}

function ended(run: number, state: RunState, wish: string): InputError {
  return new InputError(`run-${run} is ${state} already: there is nothing to ${wish}`, { path: 'run', value: `run-${run}` })
}
