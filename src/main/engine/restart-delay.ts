/** An engine that ran this long had started well. */
const settledMilliseconds = 10_000
const firstDelayMilliseconds = 250
const mostRestarts = 5

export interface RestartPlan {
  /** Milliseconds to wait before the next start; null when it makes no sense to go on. */
  delay: number | null
  /** How often it has ended at once, in a row. */
  failures: number
}

/** At once after a good run, then ever later, then not at all: an engine that cannot start must not keep the machine busy. */
export function planRestart(failuresBefore: number, ranMilliseconds: number): RestartPlan {
  if (ranMilliseconds >= settledMilliseconds) return { delay: 0, failures: 0 }
  const failures = failuresBefore + 1
  return { failures, delay: failures > mostRestarts ? null : firstDelayMilliseconds * 2 ** (failures - 1) }
}
