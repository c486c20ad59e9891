import { expect, test } from 'vitest'
import { orthogonaliseInto, orthonormaliseInto, overlapInto, subtractProductInto } from '../../../../src/compute/linalg/four-columns.ts'
import { randomField } from '../../../fixtures/random-system.ts'

const n = 50
const refuse = (): never => {
  throw new Error('no column should need replacing')
}

test('four random columns become orthonormal, and W_before = W_after R', () => {
  const before = randomField(4 * n, 1)
  const block = before.slice()
  const r = new Float64Array(16)
  orthonormaliseInto(block, r, refuse)
  const gram = new Float64Array(16)
  overlapInto(block, block, gram)
  gram.forEach((value, e) => {
    expect(Math.abs(value - (e % 5 === 0 ? 1 : 0))).toBeLessThan(1e-14)
  })
  const rest = before.slice()
  subtractProductInto(block, r, rest)
  expect(Math.max(...rest.map(Math.abs))).toBeLessThan(1e-14)
})

test('a column in the span of those before it is replaced, and its row of R is zero', () => {
  const block = randomField(4 * n, 2)
  for (let i = 0; i < n; i++) block[4 * i + 2] = 3 * block[4 * i] - block[4 * i + 1]
  const r = new Float64Array(16)
  const replaced: number[] = []
  orthonormaliseInto(block, r, (column) => {
    replaced.push(column)
    for (let i = 0; i < n; i++) block[4 * i + column] = Math.cos(i)
  })
  expect(replaced).toEqual([2])
  expect([...r.subarray(8, 12)]).toEqual([0, 0, 0, expect.any(Number)])
  expect(r[10]).toBe(0)
  const gram = new Float64Array(16)
  overlapInto(block, block, gram)
  gram.forEach((value, e) => {
    expect(Math.abs(value - (e % 5 === 0 ? 1 : 0))).toBeLessThan(1e-13)
  })
})

test('what is taken out of a block is what it had along the others, to rounding, even when that was almost all of it', () => {
  const basis = randomField(4 * n, 3)
  orthonormaliseInto(basis, new Float64Array(16), refuse)
  const block = basis.map((value, i) => value + 1e-9 * Math.sin(i))
  const coefficients = new Float64Array(16)
  orthogonaliseInto([basis], coefficients, block)
  const size = Math.sqrt(block.reduce((sum, value) => sum + value * value, 0))
  const overlap = new Float64Array(16)
  overlapInto(basis, block, overlap)
  expect(Math.max(...overlap.map(Math.abs))).toBeLessThan(1e-14 * size)
  expect(coefficients[0]).toBeCloseTo(1, 7)
})
