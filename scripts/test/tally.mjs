/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 * @typedef {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: unknown[] }[]
 * }} Report  what vitest's JSON reporter writes, in part
 */

/**
 * Counts one project. A file that could not be loaded has no tests to fail, and a runner that broke down reports nothing:
 * either counts as one failure.
 * @param {Report | null} report
 * @param {number} status  vitest's exit status
 * @returns {Tally}
 */
export function readTally(report, status) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 }
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  const failed = report.numFailedTests + broken
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * The runner ended badly without any test to blame.
 * @param {Report | null} report
 * @param {number} status
 */
export function brokeDown(report, status) {
  return status !== 0 && (report === null || report.numFailedTests === 0)
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function addTallies(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of tallies) {
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
  }
  return total
}

/** @param {Tally} tally */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
