import { expect, test } from 'vitest'
import { endOfQuarticTail, fitQuarticTail } from '../../../../src/compute/analyses/quartic-tail.ts'

/** Frequencies at the quantiles of C = A ω⁵/5 over M N d = `unknowns`. */
function quantilesOfTail(prefactor: number, unknowns: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, l) => ((5 * (l + 0.5)) / (unknowns * prefactor)) ** 0.2)
}

test('frequencies drawn from D = A ω⁴ give A and the exponent 4 back', () => {
  const pooled = quantilesOfTail(0.003, 1e6, 400)
  const upper = ((5 * 300) / (1e6 * 0.003)) ** 0.2
  const tail = fitQuarticTail(pooled, 1e6, upper)!
  expect(tail.modes).toBe(300)
  expect(tail.prefactor / 0.003).toBeCloseTo(1, 12)
  expect(tail.prefactorError / tail.prefactor).toBeCloseTo(1 / Math.sqrt(300), 12)
  // the sum over quantiles is a midpoint rule for the logarithm: good to ln 2 / 2n
  expect(Math.abs(tail.exponent - 4)).toBeLessThan(0.02)
  expect(tail.exponentError).toBeCloseTo((tail.exponent + 1) / Math.sqrt(300), 12)
})

test('a fit needs five frequencies', () => {
  const pooled = Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.5)
  expect(fitQuarticTail(pooled, 100, 0.5)).toBeNull()
  expect(fitQuarticTail(pooled, 100, 0.6)?.modes).toBe(5)
})

test('the tail ends where the frequencies get sparser than its law', () => {
  // counts grow as ω⁵ up to 1 and as ω³ beyond: C/ω⁵ falls as ω⁻², to 0.8 of the plateau at 1.118
  const pooled = Float64Array.from({ length: 2000 }, (_, l) => {
    const part = (l + 1) / 1000
    return part <= 1 ? part ** 0.2 : part ** (1 / 3)
  })
  const plateau = [...pooled].map((w, l) => (l + 1) / w ** 5)
  const end = endOfQuarticTail(pooled)!
  expect(end).toBeGreaterThan(1.05)
  expect(end).toBeLessThan(1.26)
  expect(plateau[pooled.indexOf(end)]).toBeLessThan(800)
})

test('a pure ω⁴ tail does not end, and fewer than 50 frequencies do not tell', () => {
  expect(endOfQuarticTail(quantilesOfTail(1, 1e4, 300))).toBeNull()
  expect(endOfQuarticTail(quantilesOfTail(1, 1e4, 40))).toBeNull()
})
