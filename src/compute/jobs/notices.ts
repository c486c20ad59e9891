import type { EventName, EventPayload } from '../../shared/contracts/events.ts'
import type { ResultId } from '../../shared/contracts/ids.ts'
import { runRowOf } from '../project/runs.ts'
import type { Store } from '../project/store.ts'
import type { Added } from './commit-task.ts'

export type Emit = <E extends EventName>(name: E, payload: EventPayload<E>) => void

/** Ten a second at most. */
const leastMilliseconds = 100

export interface Notices {
  /** A run's row has changed in a way that is told at once. */
  runChanged(run: number): void
  /** Something was added or counted: told soon, many at a time. */
  added(run: number, added: Added): void
  flush(): void
}

/** Tells of changes of one project, without drowning the listener when tasks are short. */
export function createNotices(store: Store, emit: Emit): Notices {
  const runs = new Set<number>()
  let samples: number[] = []
  let results: ResultId[] = []
  let timer: NodeJS.Timeout | undefined

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    const project = store.path
    if (samples.length > 0) emit('sample.added', { project, samples })
    if (results.length > 0) emit('result.added', { project, results })
    samples = []
    results = []
    for (const run of runs) emit('run.changed', { project, run: runRowOf(store, run) })
    runs.clear()
  }

  return {
    runChanged(run) {
      runs.add(run)
      flush()
    },
    added(run, added) {
      runs.add(run)
      samples.push(...added.samples)
      results.push(...added.results.map((id) => `result-${id}` satisfies ResultId))
      timer ??= setTimeout(flush, leastMilliseconds)
    },
    flush,
  }
}
