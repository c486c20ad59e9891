import { type MessagePort, workerData } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { reportError } from '../../shared/contracts/errors.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import * as builtIn from '../registry.ts'
import { createReporter } from './reporter.ts'
import { runTask } from './run-task.ts'
import type { Task } from './task.ts'
import { buffersOf } from './transfer.ts'

/** What a worker is told when it starts: another module of definitions than the product's own, or nothing. */
interface WorkerSettings {
  readonly definitions?: string
}

let definitions: Promise<Registry> | undefined

/** Does one task in this thread. Errors come back as reports, for their classes do not survive the way. */
export async function work({ task, port }: { task: Task; port: MessagePort }): Promise<unknown> {
  definitions ??= loadDefinitions()
  const reporter = createReporter((report) => port.postMessage(report))
  try {
    const outcome = runTask(task, await definitions, reporter.hooks)
    reporter.flush()
    return transferred({ ok: true, value: outcome })
  } catch (error) {
    return { ok: false, error: reportError(error) }
  } finally {
    port.close()
  }
}

async function loadDefinitions(): Promise<Registry> {
  const { definitions: url } = (workerData ?? {}) as WorkerSettings
  return url ? ((await import(/* @vite-ignore */ url)) as Registry) : builtIn
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
