import { describe, expect, test } from 'vitest'
import { ipl } from '../../../../src/compute/models/ipl.ts'
import { smoothingOf } from '../../../../src/compute/models/smoothing.ts'
import reference from '../../../reference/ipl.json' with { type: 'json' }

const formOf = (parameters: Record<string, unknown>) => ipl.pair(ipl.parameters.parse(parameters)).forms[0]

function derivativesAt(x: number, parameters: Record<string, unknown> = {}): Float64Array {
  const out = new Float64Array(5)
  formOf(parameters).derivatives(x, 4, out)
  return out
}

describe('the smoothing polynomial', () => {
  test('solves the linear system of vanishing derivatives', () => {
    const coefficients = smoothingOf(10, 3, 1.48).map((term) => term.coefficient)
    // F1 asks for 1e-12; numbers of order 1, a dozen operations
    reference.coefficients.forEach((value, l) => expect(Math.abs(coefficients[l] - value)).toBeLessThan(1e-14))
  })

  // published with other exponents and orders: the swap benchmark of Ninarello, Berthier & Coslovich, Phys. Rev. X 7, 021039 (2017)
  test.each([
    [12, 2, 1.25, [-28 / 1.25 ** 12, 48 / 1.25 ** 14, -21 / 1.25 ** 16]],
    [10, 3, 1.4, [-1.9360103298820364, 2.4694009309719855, -1.079912943573755, 0.1607013308889516]],
  ])('n = %d, q = %i, x_c = %d', (exponent, order, cutoff, expected) => {
    const terms = smoothingOf(exponent, order, cutoff)
    expect(terms.map((term) => term.power)).toEqual(expected.map((_, l) => 2 * l))
    terms.forEach((term, l) => expect(term.coefficient / expected[l]).toBeCloseTo(1, 13))
  })

  test.each([
    [10, 0],
    [4, 1],
    [7.5, 2],
    [10, 3],
    [18, 6],
  ])('n = %d: %i derivatives vanish at the cutoff, the next does not', (exponent, smoothing) => {
    const terms = [{ power: -exponent, coefficient: 1 }, ...smoothingOf(exponent, smoothing, 1.3)]
    const derivative = (order: number) =>
      terms.reduce((sum, { power, coefficient }) => {
        let factor = coefficient
        for (let k = 0; k < order; k++) factor *= power - k
        return sum + factor * Math.pow(1.3, power - order)
      }, 0)
    const size = (order: number) => exponent ** order
    // terms of the order n^k cancel, each with a few units of rounding
    for (let k = 0; k <= smoothing; k++) expect(Math.abs(derivative(k))).toBeLessThan(1e-13 * size(k) * 10)
    expect(Math.abs(derivative(smoothing + 1))).toBeGreaterThan(1e-3 * size(smoothing + 1))
  })
})

test('energy and two derivatives vanish at the cutoff to 1e-13, the third to 1e-12', () => {
  for (const cutoff of [1.48, 1.4]) {
    const f = derivativesAt(cutoff, { cutoff })
    for (let k = 0; k <= 2; k++) expect(Math.abs(f[k])).toBeLessThan(1e-13)
    expect(Math.abs(f[3])).toBeLessThan(1e-12)
  }
})

test.each([
  [1.48, 111.1131],
  [1.4, 241.9005],
])('the fourth derivative below the cutoff x_c = %d is %d', (cutoff, expected) => {
  expect(Math.abs(derivativesAt(cutoff, { cutoff })[4] - expected)).toBeLessThan(1e-4)
})

test('it repels everywhere below the cutoff', () => {
  for (let x = 0.5; x < 1.479; x += 0.001) expect(derivativesAt(x)[1]).toBeLessThan(0)
})

test('large particles must not be smaller than small ones', () => {
  const parsed = ipl.parameters.safeParse({ lengthSS: 1.5 })
  expect(parsed.error?.issues[0]).toMatchObject({ path: ['lengthLL'], message: expect.stringContaining('must not be below') as string })
})
