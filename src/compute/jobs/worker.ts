import { type MessagePort, workerData } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { reportError } from '../../shared/contracts/errors.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import { createReporter } from './reporter.ts'
import type { Task } from './task.ts'
import { buffersOf } from './transfer.ts'

/** What a worker is told when it starts: another module of definitions than the product's own, or nothing. */
interface WorkerSettings {
  readonly definitions?: string
}

let engine: ReturnType<typeof loadEngine> | undefined

/** Does one task in this thread. Errors come back as reports, for their classes do not survive the way. */
export async function work({ task, port }: { task: Task; port: MessagePort }): Promise<unknown> {
  const reporter = createReporter((report) => port.postMessage(report))
  try {
    engine ??= loadEngine()
    const { runTask, definitions } = await engine
    const outcome = runTask(task, definitions, reporter.hooks)
    reporter.flush()
    return transferred({ ok: true, value: outcome })
  } catch (error) {
    // what it saw before it failed may say why
    reporter.flush()
    return { ok: false, error: reportError(error) }
  } finally {
    port.close()
  }
}

/** Loaded with the first task and not with this module: a thread that cannot start is tried for ever, a task that cannot is told. */
async function loadEngine() {
  const { definitions: url } = (workerData ?? {}) as WorkerSettings
  const { runTask } = await import('./run-task.ts')
  const definitions = (url ? await import(/* @vite-ignore */ url) : await import('../registry.ts')) as Registry
  return { runTask, definitions }
}

/** Hands the arrays over instead of copying them. */
function transferred(value: object): unknown {
  return Piscina.move({
    get [Piscina.transferableSymbol]() {
      return buffersOf(value)
    },
    get [Piscina.valueSymbol]() {
      return value
    },
  } as never)
}
