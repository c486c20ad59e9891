import { Cancelled, WorkError } from '../shared/contracts/errors.ts'
import type { CallArguments, CallName, CallResult } from '../shared/contracts/calls.ts'
import type { EventPayload } from '../shared/contracts/events.ts'
import type { RunId } from '../shared/contracts/ids.ts'
import type { RunRow } from '../shared/contracts/records.ts'
import { createProgressDisplay } from './progress.ts'

export interface GlobalOptions {
  readonly json?: boolean
  readonly quiet?: boolean
  readonly workers?: number
}

export interface Session {
  call<C extends CallName>(name: C, args: CallArguments<C>): Promise<CallResult<C>>
  /** Waits until the run has ended, showing its progress; Ctrl C cancels it and keeps what is finished. */
  finish(run: RunId): Promise<RunRow>
}

/** An engine inside this process for the time of one command, on one project or none. */
export async function withEngine<T>(options: GlobalOptions, project: string | null, work: (session: Session) => Promise<T>): Promise<T> {
  // commands that need no project start without the engine, its database and its threads
  const { createEngine } = await import('../compute/engine/engine.ts')
  const engine = createEngine({ ...(options.workers ? { workers: options.workers } : {}), resumeOnOpen: false })
  const watchers = new Set<(run: RunRow) => void>()
  const display = createProgressDisplay(options.quiet ?? false)
  const connection = engine.connect((name, payload) => {
    if (name === 'run.progressed') display.show(payload as EventPayload<'run.progressed'>)
    if (name === 'run.changed') for (const watcher of watchers) watcher((payload as EventPayload<'run.changed'>).run)
  })
  const session: Session = {
    call: (name, args) => connection.call(name, args),
    finish: (run) => finishRun(session, run, watchers),
  }
  try {
    if (project !== null) await session.call('project.open', { path: project })
    return await work(session)
  } finally {
    display.stop()
    await connection.close()
    await engine.shutdown()
  }
}

const millisecondsBetweenLooks = 1000
const endings = new Set(['done', 'failed', 'cancelled', 'paused'])

async function finishRun(session: Session, run: RunId, watchers: Set<(run: RunRow) => void>): Promise<RunRow> {
  const onInterrupt = () => void session.call('runs.cancel', { run })
  process.once('SIGINT', onInterrupt)
  process.once('SIGTERM', onInterrupt)
  let watcher: ((changed: RunRow) => void) | undefined
  let timer: NodeJS.Timeout | undefined
  try {
    const ended = await new Promise<RunRow>((resolve, reject) => {
      watcher = (changed) => {
        if (changed.id === run && endings.has(changed.state)) resolve(changed)
      }
      watchers.add(watcher)
      // it may have ended before anybody listened
      const look = () => {
        session.call('runs.list', {}).then((rows) => {
          for (const row of rows) watcher?.(row)
        }, reject)
      }
      look()
      // of a run that another process works on nothing is heard here
      timer = setInterval(look, millisecondsBetweenLooks)
    })
    if (ended.state === 'cancelled')
      throw new Cancelled(`${run} was cancelled: ${ended.done} of ${ended.tasks} tasks are finished and kept`)
    if (ended.state === 'failed') throw new WorkError(ended.message ?? `${run} failed`)
    return ended
  } finally {
    clearInterval(timer)
    if (watcher) watchers.delete(watcher)
    process.off('SIGINT', onInterrupt)
    process.off('SIGTERM', onInterrupt)
  }
}
