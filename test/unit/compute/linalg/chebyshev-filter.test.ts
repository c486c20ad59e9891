import { expect, test } from 'vitest'
import { filterInto, gainOf } from '../../../../src/compute/linalg/chebyshev-filter.ts'
import { solveDenseSymmetric, toDense } from '../../../../src/compute/linalg/dense-symmetric.ts'
import { springCrystal } from '../../../fixtures/spring-crystal.ts'

test.each([5, 6])('a filter of degree %i multiplies an eigenvector by its gain', (degree) => {
  const matrix = springCrystal(2)
  const n = 3 * matrix.rows
  const { values, vectors } = solveDenseSymmetric(toDense(matrix), n)
  const filter = { edge: 2, top: 8.5, degree }
  const block = new Float64Array(4 * n)
  const chosen = [0, 5, 40, n - 1]
  chosen.forEach((l, c) => {
    for (let i = 0; i < n; i++) block[4 * i + c] = vectors[l * n + i]
  })
  const out = new Float64Array(4 * n)
  filterInto(matrix, filter, block, new Float64Array(4 * n), out, () => undefined)
  chosen.forEach((l, c) => {
    const gain = gainOf(filter, values[l])
    for (let i = 0; i < n; i++)
      expect(Math.abs(out[4 * i + c] - gain * vectors[l * n + i])).toBeLessThan(1e-12 * Math.max(1, Math.abs(gain)))
  })
})

test('the gain is at most 1 between edge and top, and grows without bound below the edge', () => {
  const filter = { edge: 1, top: 100, degree: 25 }
  for (let value = 1; value <= 100; value += 0.37) expect(Math.abs(gainOf(filter, value))).toBeLessThanOrEqual(1)
  for (let value = 0.9; value > -5; value -= 0.1) expect(gainOf(filter, value - 0.1)).toBeGreaterThan(gainOf(filter, value))
})
