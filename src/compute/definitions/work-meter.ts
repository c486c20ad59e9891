import { Cancelled } from '../../shared/contracts/errors.ts'
import type { WorkHooks } from './definition.ts'

/** Between two looks at `isCancelled`: about ten milliseconds of force evaluations. */
const particleStepsBetweenLooks = 20_000
/** Between two reports: some tens a second, so that a short task has a curve too. */
const particleStepsBetweenReports = 40_000

/** For work that nobody watches. */
export const silentHooks: WorkHooks = {
  progress: () => undefined,
  observe: () => undefined,
  countWork: () => undefined,
  isCancelled: () => false,
}

/** The same hooks for a part of the work that takes its progress from `from` to `to`, with a note of its own. */
export function partOf(hooks: WorkHooks, from: number, to: number, note?: string): WorkHooks {
  return {
    progress: (fraction, detail) => hooks.progress(from + (to - from) * fraction, detail ?? note),
    observe: hooks.observe,
    countWork: hooks.countWork,
    isCancelled: hooks.isCancelled,
  }
}

export interface WorkMeter {
  /** One step of all particles was done. True when it is time to report. @throws Cancelled when the user stopped the work */
  tick(): boolean
  /** Counts what is left since the last look. */
  finish(): void
}

/** Looks at the hooks every so many particle-steps: by count and not by the clock, so that being watched changes nothing. */
export function createWorkMeter(hooks: WorkHooks, particles: number): WorkMeter {
  const lookEvery = Math.max(1, Math.round(particleStepsBetweenLooks / particles))
  const looksBetweenReports = Math.max(1, Math.round(particleStepsBetweenReports / (lookEvery * particles)))
  let uncounted = 0
  let looks = 0
  function finish(): void {
    if (uncounted > 0) hooks.countWork(uncounted * particles)
    uncounted = 0
  }
  return {
    tick() {
      if (++uncounted < lookEvery) return false
      finish()
      if (hooks.isCancelled()) throw new Cancelled()
      return ++looks % looksBetweenReports === 0
    },
    finish,
  }
}
