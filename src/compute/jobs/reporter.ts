import type { WorkHooks } from '../definitions/definition.ts'
import type { ObservedPoint } from './thinned.ts'

/** What a running task says of itself since it last spoke. */
export interface TaskReport {
  readonly fraction: number
  readonly note: string
  readonly particleSteps: number
  /** The latest point. */
  readonly observed: ObservedPoint
  /** All points since it last spoke: with what was observed, `work` in particle-steps from the start of the task. */
  readonly points: readonly ObservedPoint[]
}

/** Ten a second at most. */
const leastMilliseconds = 100

/** Hooks that gather what the work says and pass it on now and then. */
export function createReporter(send: (report: TaskReport) => void): { hooks: WorkHooks; flush: () => void } {
  let last = 0
  let fraction = 0
  let note = ''
  let particleSteps = 0
  let work = 0
  let observed: ObservedPoint = {}
  let points: ObservedPoint[] = []

  function flush(): void {
    last = performance.now()
    send({ fraction, note, particleSteps, observed, points })
    particleSteps = 0
    points = []
  }

  function sendNowAndThen(): void {
    if (performance.now() - last >= leastMilliseconds) flush()
  }

  const hooks: WorkHooks = {
    progress: (value, text) => {
      fraction = Math.min(1, Math.max(0, value))
      note = text ?? note
      sendNowAndThen()
    },
    observe: (values) => {
      // whole and not laid over the last one: on the way down there is no temperature any more
      observed = { ...values, work }
      points.push(observed)
      sendNowAndThen()
    },
    countWork: (steps) => {
      particleSteps += steps
      work += steps
      sendNowAndThen()
    },
    // The worker itself is ended: that stops also work that never asks.
    isCancelled: () => false,
  }
  return { hooks, flush }
}
