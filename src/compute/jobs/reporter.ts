import type { WorkHooks } from '../definitions/definition.ts'

/** What a running task says of itself since it last spoke. */
export interface TaskReport {
  readonly fraction: number
  readonly note: string
  readonly particleSteps: number
  readonly observed: Record<string, number>
}

/** Ten a second at most. */
const leastMilliseconds = 100

/** Hooks that gather what the work says and pass it on now and then. */
export function createReporter(send: (report: TaskReport) => void): { hooks: WorkHooks; flush: () => void } {
  let last = 0
  let fraction = 0
  let note = ''
  let particleSteps = 0
  let observed: Record<string, number> = {}

  function flush(): void {
    last = performance.now()
    send({ fraction, note, particleSteps, observed })
    particleSteps = 0
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
      observed = { ...observed, ...values }
      sendNowAndThen()
    },
    countWork: (steps) => {
      particleSteps += steps
      sendNowAndThen()
    },
    // The worker itself is ended: that stops also work that never asks.
    isCancelled: () => false,
  }
  return { hooks, flush }
}
