import { expect, test } from 'vitest'
import { planRestart } from '../../../src/main/engine/restart-delay.ts'

test('an engine that ran well is started again at once', () => {
  expect(planRestart(3, 60_000)).toEqual({ delay: 0, failures: 0 })
})

test('an engine that ends at once is started ever later, and in the end not at all', () => {
  const delays: (number | null)[] = []
  let failures = 0
  for (let stop = 0; stop < 6; stop++) {
    const plan = planRestart(failures, 5)
    failures = plan.failures
    delays.push(plan.delay)
  }
  expect(delays).toEqual([250, 500, 1000, 2000, 4000, null])
})
