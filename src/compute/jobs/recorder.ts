import {
  columnsOfPoints,
  type ObservedColumns,
  readObservations,
  type WantedObservations,
  writeObservations,
} from '../project/observations.ts'
import type { Store } from '../project/store.ts'
import { createThinned, type ObservedPoint, type Thinned } from './thinned.ts'

/** Points kept of each task, at most; at least half of that once there were as many. */
const mostPoints = 256

/** Writes down what tasks observe, thinned, so that the whole story is there after closing and reopening. */
export interface Recorder {
  note(run: number, task: number, points: readonly ObservedPoint[]): void
  /** Writes what has changed of the tasks that run. */
  write(): void
  /** The task has ended, one way or another: writes what it said and forgets it. */
  end(run: number, task: number): void
  /** From disk, and for tasks that run, up to now. */
  read(run: number, wanted: WantedObservations): Map<number, ObservedColumns>
}

interface Recorded {
  readonly run: number
  readonly task: number
  readonly series: Thinned
  isWritten: boolean
}

export function createRecorder(store: Store): Recorder {
  const running = new Map<string, Recorded>()
  const keyOf = (run: number, task: number) => `${run}/${task}`

  function writeOne(entry: Recorded): void {
    if (entry.isWritten) return
    writeObservations(store, entry.run, entry.task, entry.series.points())
    entry.isWritten = true
  }

  return {
    note(run, task, points) {
      if (points.length === 0) return
      const key = keyOf(run, task)
      let entry = running.get(key)
      if (!entry) running.set(key, (entry = { run, task, series: createThinned(mostPoints), isWritten: false }))
      for (const point of points) entry.series.add(point)
      entry.isWritten = false
    },
    write() {
      if ([...running.values()].every((entry) => entry.isWritten)) return
      store.transaction(() => {
        for (const entry of running.values()) writeOne(entry)
      })
    },
    end(run, task) {
      const entry = running.get(keyOf(run, task))
      if (!entry) return
      writeOne(entry)
      running.delete(keyOf(run, task))
    },
    read(run, wanted) {
      const found = readObservations(store, run, wanted)
      for (const entry of running.values()) {
        if (entry.run !== run || ('tasks' in wanted && !wanted.tasks.includes(entry.task))) continue
        found.set(entry.task, columnsOfPoints(entry.series.points()))
      }
      return found
    },
  }
}
