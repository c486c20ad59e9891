import type { EventPayload } from '../../shared/contracts/events.ts'
import type { TaskReport } from './reporter.ts'

type Progress = Omit<EventPayload<'run.progressed'>, 'project' | 'run'>

/** How far back the rate looks. */
const windowMilliseconds = 4000

/** Before this, an estimate of the time left would be a guess. */
const leastElapsedMilliseconds = 1000

export interface RunMeter {
  note(task: number, report: TaskReport): void
  forget(task: number): void
  fractionOf(task: number): number | undefined
  /** @param done finished tasks, of `tasks` in all */
  read(done: number, tasks: number): Progress
}

/** Adds up what the running tasks of a run report. */
export function createRunMeter(now: () => number = () => performance.now()): RunMeter {
  const running = new Map<number, TaskReport>()
  const steps: { time: number; count: number }[] = []
  const began = now()
  let firstFraction: number | undefined
  let latestNote = ''

  function rate(): number | null {
    while (steps.length > 0 && now() - steps[0].time > windowMilliseconds) steps.shift()
    const span = Math.min(windowMilliseconds, now() - began)
    const count = steps.reduce((sum, entry) => sum + entry.count, 0)
    return count > 0 && span > 0 ? (count * 1000) / span : null
  }

  return {
    note(task, report) {
      running.set(task, report)
      if (report.particleSteps > 0) steps.push({ time: now(), count: report.particleSteps })
      if (report.note) latestNote = report.note
    },
    forget: (task) => void running.delete(task),
    fractionOf: (task) => running.get(task)?.fraction,
    read(done, tasks) {
      const partial = [...running.values()].reduce((sum, report) => sum + report.fraction, 0)
      const fraction = tasks > 0 ? Math.min(1, (done + partial) / tasks) : 1
      firstFraction ??= fraction
      const gained = fraction - firstFraction
      const elapsed = now() - began
      const isTelling = gained > 0 && elapsed >= leastElapsedMilliseconds
      return {
        fraction,
        note: latestNote,
        rate: rate(),
        secondsLeft: isTelling ? ((1 - fraction) / gained) * (elapsed / 1000) : null,
        workers: running.size,
        observed: [...running].flatMap(([task, { observed }]) => (Object.keys(observed).length > 0 ? [{ task, values: observed }] : [])),
      }
    },
  }
}
