import { expect, test } from 'vitest'
import { addTallies, brokeDown, readTally, summary } from '../../../scripts/test/tally.mjs'

const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] }

test('a clean report is counted as it is', () => {
  expect(readTally(report, 0)).toEqual({ passed: 5, failed: 0, skipped: 1 })
})

test('a file that could not be loaded counts as a failure', () => {
  const broken = { ...report, testResults: [{ status: 'failed', assertionResults: [] }] }
  expect(readTally(broken, 1)).toEqual({ passed: 5, failed: 1, skipped: 1 })
})

test('a runner that ends badly without a failed test counts as a failure', () => {
  expect(readTally(report, 1).failed).toBe(1)
})

test('a runner that reported nothing counts as a failure', () => {
  expect(readTally(null, 0).failed).toBe(1)
})

test('the last line names skipped tests only when there are some', () => {
  const one = { passed: 2, failed: 1, skipped: 0 }
  expect(summary(one)).toBe('2 passed, 1 failed')
  expect(summary(addTallies([one, { passed: 1, failed: 0, skipped: 3 }]))).toBe('3 passed, 1 failed, 3 skipped')
})

test('only a runner that ends badly with no test to blame broke down', () => {
  expect(brokeDown(report, 1)).toBe(true)
  expect(brokeDown(null, 133)).toBe(true)
  expect(brokeDown(report, 0)).toBe(false)
  expect(brokeDown({ ...report, numFailedTests: 1 }, 1)).toBe(false)
})
