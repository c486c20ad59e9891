import { checks } from './checks.mjs'

/**
 * Runs all checks, two at a time, and prints each outcome with its duration.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runLint() {
  const waiting = [...checks]
  let failed = 0

  async function work() {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const start = performance.now()
      const wrong = await check.run().catch(String)
      const seconds = ((performance.now() - start) / 1000).toFixed(1)
      if (wrong) failed++
      console.log(`${wrong ? '✗' : '✓'} ${check.title} (${seconds} s)${wrong ? `\n${wrong}\n` : ''}`)
    }
  }

  await Promise.all([work(), work()])
  return { passed: checks.length - failed, failed }
}
