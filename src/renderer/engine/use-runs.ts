import { computed, inject, shallowReactive, shallowRef, watch, type ComputedRef, type InjectionKey } from 'vue'
import type { EventPayload } from '../../shared/contracts/events.ts'
import { numberOfId, type RunId } from '../../shared/contracts/ids.ts'
import type { RunRow } from '../../shared/contracts/records.ts'
import { reportError, type ErrorReport } from '../../shared/contracts/errors.ts'
import type { EngineConnection } from './connection.ts'
import type { ProjectHandle } from './use-project.ts'

export type RunProgress = EventPayload<'run.progressed'>

/** The runs of the open project, newest first, kept fresh by the engine's events. */
export interface Runs {
  readonly rows: ComputedRef<RunRow[]>
  /** Running or waiting to. */
  readonly active: ComputedRef<RunRow[]>
  readonly error: Readonly<{ value: ErrorReport | null }>
  progressOf(run: RunId): RunProgress | null
  pause(run: RunId): Promise<void>
  resume(run: RunId): Promise<void>
  cancel(run: RunId): Promise<void>
  /** Queues again what failed or was cancelled, or of that what belongs to the tasks given; says how many tasks. */
  retry(run: RunId, tasks?: readonly number[]): Promise<number>
}

export const runsKey: InjectionKey<Runs> = Symbol('runs')

export function useRuns(): Runs {
  const runs = inject(runsKey)
  if (!runs) throw new Error('no runs were provided to this component')
  return runs
}

export function createRuns(engine: EngineConnection, project: ProjectHandle): Runs {
  const byId = shallowReactive(new Map<RunId, RunRow>())
  const progress = shallowReactive(new Map<RunId, RunProgress>())
  const error = shallowRef<ErrorReport | null>(null)

  async function renew(): Promise<void> {
    const path = project.info.value?.path
    if (path === undefined) {
      byId.clear()
      progress.clear()
      return
    }
    try {
      const rows = await engine.call('runs.list', {})
      if (path !== project.info.value?.path) return
      byId.clear()
      for (const row of rows) byId.set(row.id, row)
      error.value = null
    } catch (reason) {
      error.value = reportError(reason)
    }
  }

  const isOurs = (path: string) => path === project.info.value?.path
  engine.on('run.changed', ({ project: path, run }) => {
    if (!isOurs(path)) return
    byId.set(run.id, run)
    if (run.state !== 'running') progress.delete(run.id)
  })
  engine.on('run.progressed', (event) => {
    if (isOurs(event.project)) progress.set(event.run, event)
  })
  watch([() => project.info.value?.path, engine.generation], () => {
    progress.clear()
    void renew()
  })

  const rows = computed(() => [...byId.values()].sort((a, b) => numberOfId(b.id) - numberOfId(a.id)))
  return {
    rows,
    active: computed(() => rows.value.filter((row) => row.state === 'running' || row.state === 'queued')),
    error,
    progressOf: (run) => progress.get(run) ?? null,
    pause: async (run) => {
      await engine.call('runs.pause', { run })
    },
    resume: async (run) => {
      await engine.call('runs.resume', { run })
    },
    cancel: async (run) => {
      await engine.call('runs.cancel', { run })
    },
    retry: async (run, tasks) => (await engine.call('runs.retry', { run, ...(tasks ? { tasks: [...tasks] } : {}) })).tasks,
  }
}
