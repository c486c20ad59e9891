import { expect, test } from 'vitest'
import { kobAndersen } from '../../../../src/compute/models/kob-andersen.ts'
import { cutoffSchemes } from '../../../../src/compute/models/lennard-jones.ts'

function derivativesAt(x: number, parameters: Record<string, unknown>): Float64Array {
  const out = new Float64Array(5)
  kobAndersen.pair(kobAndersen.parameters.parse(parameters)).forms[0].derivatives(x, 4, out)
  return out
}

test('two A at 1.1 have the shifted energy −0.967056', () => {
  expect(Math.abs(derivativesAt(1.1, {})[0] + 0.967056)).toBeLessThan(1e-6)
  expect(derivativesAt(1.1, {})[0]).toBeCloseTo(4 * (1.1 ** -12 - 1.1 ** -6) + 0.016316891136, 14)
})

test('each scheme takes as many derivatives to zero as it says', () => {
  for (const [cutoffScheme, vanishing] of [
    ['truncated', 0],
    ['shifted-potential', 1],
    ['shifted-force', 2],
    ['smoothed', 4],
  ] as const) {
    const f = derivativesAt(2.5, { cutoffScheme })
    for (let k = 0; k <= 4; k++) {
      // sums of terms of order 0.1 in units of rounding
      if (k < vanishing) expect(Math.abs(f[k]), `${cutoffScheme} ${k}`).toBeLessThan(1e-15)
      else expect(Math.abs(f[k]), `${cutoffScheme} ${k}`).toBeGreaterThan(1e-3)
    }
  }
})

test('shifting leaves the higher derivatives of the plain function', () => {
  const plain = derivativesAt(1.3, { cutoffScheme: 'truncated' })
  expect([...derivativesAt(1.3, { cutoffScheme: 'shifted-potential' })].slice(1)).toEqual([...plain].slice(1))
  expect([...derivativesAt(1.3, { cutoffScheme: 'shifted-force' })].slice(2)).toEqual([...plain].slice(2))
})

test('all the schemes have their own energy', () => {
  expect(new Set(cutoffSchemes.map((cutoffScheme) => derivativesAt(1.3, { cutoffScheme })[0])).size).toBe(cutoffSchemes.length)
})
