import { availableParallelism } from 'node:os'
import { MessageChannel } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { Cancelled, ReportedError, type ErrorReport } from '../../shared/contracts/errors.ts'
import type { TaskReport } from './reporter.ts'
import type { Outcome, Task } from './task.ts'
import { workerFile } from './worker-file.ts'

export interface Pool {
  readonly workers: number
  readonly busy: number
  /**
   * Does a task in a worker thread.
   * @throws ReportedError as the task did, Cancelled when the signal ended it
   */
  run<T extends Task>(task: T, signal: AbortSignal, onReport: (report: TaskReport) => void): Promise<Outcome<T>>
  close(): Promise<void>
}

export interface PoolOptions {
  readonly workers?: number | undefined
  /** URL of a module with `models`, `protocols`, `analyses` and `figures` to use in place of the product's. */
  readonly definitions?: string | undefined
}

/** Worker threads, as many as there are cores unless told; each does one task at a time and is kept for the next. */
export function createPool(options: PoolOptions = {}): Pool {
  const workers = Math.max(1, Math.floor(options.workers ?? availableParallelism()))
  let pool: Piscina | undefined
  let busy = 0
  let hasInterrupted = false
  // Threads start with the first task: most commands and windows never need one.
  function threads(): Piscina {
    if (pool) return pool
    pool = new Piscina({
      filename: workerFile(),
      name: 'work',
      minThreads: 0,
      // runs take as many threads as there are seats; one more answers a question of the window without waiting for them
      maxThreads: workers + 1,
      idleTimeout: 30_000,
      atomics: 'disabled',
      workerData: options.definitions === undefined ? {} : { definitions: options.definitions },
    })
    // A thread that is ended may just have answered; failures of tasks come back to `run` and not here.
    pool.on('error', (error: unknown) => {
      if (!hasInterrupted) process.stderr.write(`${String(error)}\n`)
    })
    return pool
  }
  return {
    workers,
    get busy() {
      return busy
    },
    async run<T extends Task>(task: T, signal: AbortSignal, onReport: (report: TaskReport) => void) {
      const { port1, port2 } = new MessageChannel()
      port1.on('message', onReport)
      signal.addEventListener('abort', () => (hasInterrupted = true), { once: true })
      busy++
      try {
        const answer = (await threads().run({ task, port: port2 }, { signal, transferList: [port2] })) as
          { ok: true; value: Outcome<T> } | { ok: false; error: ErrorReport }
        if (answer.ok) return answer.value
        throw new ReportedError(answer.error)
      } catch (error) {
        if (signal.aborted) throw new Cancelled()
        throw error
      } finally {
        busy--
        port1.close()
      }
    },
    async close() {
      hasInterrupted = true
      await pool?.destroy()
      pool = undefined
    },
  }
}
