import { expect, test } from 'vitest'
import { createStream } from '../../../../src/compute/random/philox.ts'
import { fitPowerLaw } from '../../../../src/compute/statistics/power-law.ts'

const x = Array.from({ length: 9 }, (_, k) => 1.3 ** (k + 1))
const ones = x.map(() => 1)

test('a power law is found without error between its bounds, whatever lies outside them', () => {
  const y = x.map((value) => (value < 2 ? 100 : 3 * value ** -2))
  const fit = fitPowerLaw(x, y, ones, 2, 100)!
  expect(fit.slope).toBeCloseTo(-2, 12)
  expect(fit.prefactor).toBeCloseTo(3, 12)
  expect(fit.slopeError).toBeLessThan(1e-12)
  expect(fit.points).toBe(x.filter((value) => value >= 2).length)
})

test('a point without weight, or that is not positive, has no say; three points give no slope', () => {
  const y = x.map((value, k) => (k === 2 ? 0 : k === 4 ? NaN : k === 5 ? 1e6 : value ** -1))
  const weights = ones.map((_, k) => (k === 5 ? 0 : 2))
  expect(fitPowerLaw(x, y, weights, 0, 100)!.slope).toBeCloseTo(-1, 12)
  expect(fitPowerLaw(x, y, weights, 0, x[3])).toBeNull()
})

test('the standard error is the spread of slopes of noisy points', () => {
  const stream = createStream(3, 0, 'noise')
  const fits = Array.from(
    { length: 400 },
    () =>
    fitPowerLaw(x, x.map((value) => value ** -2 * Math.exp(0.2 * stream.normal())), ones, 0, 100)!, // prettier-ignore
  )
  const mean = fits.reduce((sum, { slope }) => sum + slope, 0) / fits.length
  const spread = Math.sqrt(fits.reduce((sum, { slope }) => sum + (slope - mean) ** 2, 0) / fits.length)
  const told = Math.sqrt(fits.reduce((sum, { slopeError }) => sum + slopeError ** 2, 0) / fits.length)
  // 400 slopes: their mean is off by 5 % of the spread, their spread by 4 %
  expect(Math.abs(mean + 2)).toBeLessThan(0.2 * spread)
  expect(told / spread).toBeGreaterThan(0.88)
  expect(told / spread).toBeLessThan(1.12)
})
