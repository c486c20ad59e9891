import { reportError } from '../../shared/contracts/errors.ts'
import type { RunState } from '../../shared/contracts/records.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import { addLog } from '../project/logs.ts'
import { noteAlive, registerOwner, releaseDeadOwners, releaseOwner } from '../project/owners.ts'
import { claimRun, readRun, runRowOf, setRunState, waitingRuns } from '../project/runs.ts'
import type { ObservedColumns, WantedObservations } from '../project/observations.ts'
import type { Store } from '../project/store.ts'
import type { TaskTable } from '../project/tables.ts'
import { claimTask, finishTask, hasQueuedTasks, requeueTasks, setFraction } from '../project/tasks.ts'
import { type ActiveRun, createActiveRun, heldElsewhere } from './active-run.ts'
import { commitTask } from './commit-task.ts'
import { loadTask } from './load-task.ts'
import { createNotices, type Emit } from './notices.ts'
import type { Pool } from './pool.ts'
import type { Seats } from './seats.ts'
import { createRecorder } from './recorder.ts'
import { writeCancelled, writeEnded, writePaused, writeResumed, writeRetried } from './run-states.ts'

/** Between two looks at what other processes wrote, and two notes of progress on disk. */
const watchMilliseconds = 400
const leastMillisecondsBetweenEvents = 250

export interface RunnerOptions {
  readonly pool: Pool
  readonly seats: Seats
  readonly registry: Registry
  readonly emit: Emit
  /** Called whenever no run is left. */
  readonly onIdle: () => void
}

export interface Runner {
  /** The number under which this process takes runs of the project. */
  owner(): number
  /** Works on a run that is planned or waiting. */
  start(run: number): void
  /** Works on every run that waits and that nobody holds. */
  startWaiting(): void
  pause(run: number): void
  resume(run: number): void
  cancel(run: number): void
  /** Tries again what failed or was cancelled, or of that what belongs to the tasks given. @returns how many tasks */
  retry(run: number, tasks?: readonly number[]): number
  /** What was observed along tasks, up to now for those that run; by number of the task. */
  observations(run: number, wanted: WantedObservations): Map<number, ObservedColumns>
  fractionOf(run: number, task: number): number | undefined
  readonly isIdle: boolean
  /** Stops at once; what was running is queued again and goes on when the project is next opened. */
  close(): Promise<void>
}

/** Runs the tasks of one project: takes them, hands them to workers, keeps what they made. */
export function createRunner(store: Store, { pool, seats, registry, emit, onIdle }: RunnerOptions): Runner {
  const active = new Map<number, ActiveRun>()
  const inFlight = new Set<Promise<void>>()
  const notices = createNotices(store, emit)
  const recorder = createRecorder(store)
  let ownerId: number | undefined
  let timer: NodeJS.Timeout | undefined
  let seenVersion = 0
  let isClosing = false

  function owner(): number {
    return (ownerId ??= registerOwner(store))
  }

  function start(run: number): void {
    if (!begin(run)) throw heldElsewhere(run)
  }

  /** False when another process has the run. */
  function begin(run: number): boolean {
    if (active.has(run)) return true
    if (!claimRun(store, run, owner())) return false
    requeueTasks(store, run, owner())
    setRunState(store, run, 'running')
    const entry = createActiveRun(run)
    active.set(run, entry)
    watch()
    notices.runChanged(run)
    seats.fill()
    // Everything may have been known already.
    settle(entry)
    return true
  }

  /** Takes one task and starts it; false when there is none to take now. */
  function startOne(): boolean {
    if (isClosing) return false
    for (const entry of [...active.values()]) {
      if (entry.isPaused || entry.isBlocked) continue
      const row = claimTask(store, entry.run, owner())
      if (row) {
        const work = carryOut(entry, row)
        inFlight.add(work)
        void work.finally(() => inFlight.delete(work))
        return true
      }
      entry.isBlocked = true
    }
    return false
  }

  async function carryOut(entry: ActiveRun, row: TaskTable): Promise<void> {
    const controller = new AbortController()
    entry.running.set(row.number, controller)
    try {
      const loaded = loadTask(store, row, registry)
      const outcome = await pool.run(loaded.task, controller.signal, (report) => {
        entry.meter.note(row.number, report)
        recorder.note(entry.run, row.number, report.points)
        tellProgress(entry)
      })
      const added = commitTask(store, row, owner(), loaded, outcome, registry)
      if (added) notices.added(entry.run, added)
    } catch (error) {
      noteFailure(entry, row, controller.signal.aborted, error)
    } finally {
      keepObservations(entry, row.number)
      entry.running.delete(row.number)
      entry.meter.forget(row.number)
      entry.isBlocked = false
      settle(entry)
      seats.leave()
    }
  }

  function keepObservations(entry: ActiveRun, task: number): void {
    try {
      recorder.end(entry.run, task)
    } catch (writing) {
      giveUp(entry, reportError(writing).message)
    }
  }

  function noteFailure(entry: ActiveRun, row: TaskTable, isAborted: boolean, error: unknown): void {
    // A cancelled run is written as such already; one that is interrupted by the end of this process is queued again by `close`.
    if (isAborted) return
    const report = reportError(error)
    try {
      store.transaction(() => {
        finishTask(store, row.run, row.number, 'failed', report.message)
        addLog(store, row.run, 'error', `${row.title}: ${report.message}${report.details ? `\n${report.details}` : ''}`)
      })
      notices.added(entry.run, { samples: [], results: [] })
    } catch (writing) {
      giveUp(entry, reportError(writing).message)
    }
  }

  /** The project cannot be written, by a full disk for one: stop, and say so; what is on disk is whole and can be resumed. */
  function giveUp(entry: ActiveRun, message: string): void {
    if (!active.delete(entry.run)) return
    for (const controller of entry.running.values()) controller.abort()
    emit('run.changed', { project: store.path, run: { ...runRowOf(store, entry.run), state: 'failed', message } })
    endWatch()
  }

  /** Ends a run of which nothing is left to do, or lets go of one that is paused. */
  function settle(entry: ActiveRun): void {
    if (isClosing || entry.running.size > 0 || active.get(entry.run) !== entry) return
    if (entry.isPaused) {
      store.statement('UPDATE runs SET owner = NULL WHERE id = ?').run(entry.run)
      drop(entry)
    } else if (!hasQueuedTasks(store, entry.run)) {
      writeEnded(store, entry.run)
      drop(entry)
    }
  }

  function drop(entry: ActiveRun): void {
    active.delete(entry.run)
    notices.runChanged(entry.run)
    endWatch()
  }

  /** Once nothing is left. */
  function endWatch(): void {
    if (active.size > 0) return
    clearInterval(timer)
    timer = undefined
    onIdle()
  }

  function tellProgress(entry: ActiveRun): void {
    const now = performance.now()
    if (now - entry.told < leastMillisecondsBetweenEvents) return
    entry.told = now
    const { done, failed, tasks } = readRun(store, entry.run)
    emit('run.progressed', { project: store.path, run: `run-${entry.run}`, ...entry.meter.read(done + failed, tasks) })
  }

  /** Another process may pause or cancel what runs here: SQLite says when somebody else has written. */
  function watch(): void {
    if (timer) return
    seenVersion = store.dataVersion()
    let ticks = 0
    timer = setInterval(() => {
      const version = store.dataVersion()
      if (version !== seenVersion) for (const entry of [...active.values()]) obey(entry)
      seenVersion = version
      if (++ticks % 5 === 0) noteFractions()
      if (ticks % 50 === 0) noteAlive(store, owner())
    }, watchMilliseconds)
  }

  function noteFractions(): void {
    for (const { run, running, meter } of active.values()) {
      for (const task of running.keys()) setFraction(store, run, task, meter.fractionOf(task) ?? 0)
    }
    recorder.write()
  }

  /** Does what the project says of a run. */
  function obey(entry: ActiveRun): void {
    const state = readRun(store, entry.run).state as RunState
    if (state === 'cancelled') {
      for (const controller of entry.running.values()) controller.abort()
      drop(entry)
    } else if (state === 'paused') {
      entry.isPaused = true
      settle(entry)
    } else if (entry.isPaused) {
      entry.isPaused = false
      setRunState(store, entry.run, 'running')
      seats.fill()
    } else if (entry.isBlocked) {
      // tasks may have been queued again from elsewhere
      entry.isBlocked = false
      seats.fill()
    }
  }

  function afterWriting(run: number): void {
    const entry = active.get(run)
    if (entry) obey(entry)
    notices.runChanged(run)
  }

  seats.join(startOne)
  return {
    owner,
    start,
    startWaiting() {
      for (const run of waitingRuns(store)) begin(run)
    },
    pause(run) {
      writePaused(store, run)
      afterWriting(run)
    },
    resume(run) {
      releaseDeadOwners(store, ownerId)
      const entry = active.get(run)
      if (entry && !entry.isPaused) return
      const { state, owner: holder } = readRun(store, run)
      if (state === 'running' && holder !== null && holder !== ownerId) throw heldElsewhere(run)
      writeResumed(store, run)
      if (entry) afterWriting(run)
      // a process that has it reads that it shall go on
      else begin(run)
    },
    cancel(run) {
      writeCancelled(store, run)
      afterWriting(run)
    },
    retry(run, tasks) {
      releaseDeadOwners(store, ownerId)
      const count = writeRetried(store, run, tasks)
      if (active.has(run)) afterWriting(run)
      else begin(run)
      return count
    },
    observations: (run, wanted) => recorder.read(run, wanted),
    fractionOf: (run, task) => active.get(run)?.meter.fractionOf(task),
    get isIdle() {
      return active.size === 0
    },
    async close() {
      isClosing = true
      seats.part(startOne)
      clearInterval(timer)
      for (const { running } of active.values()) for (const controller of running.values()) controller.abort()
      await Promise.allSettled(inFlight)
      notices.flush()
      active.clear()
      if (ownerId !== undefined) releaseOwner(store, ownerId)
    },
  }
}
