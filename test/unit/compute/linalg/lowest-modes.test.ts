import { expect, test } from 'vitest'
import { Cancelled, InputError } from '../../../../src/shared/contracts/errors.ts'
import { solveAllModes } from '../../../../src/compute/linalg/dense-modes.ts'
import { findLowestModes } from '../../../../src/compute/linalg/lowest-modes.ts'
import { multiplyInto } from '../../../../src/compute/linalg/multiply.ts'
import { createStream } from '../../../../src/compute/random/philox.ts'
import { springCrystal, springCrystalEigenvalues } from '../../../fixtures/spring-crystal.ts'

const stream = () => createStream(1, 0, 'modes')

test('the dense solver finds every level of a spring crystal that Bloch’s theorem gives', () => {
  const exact = springCrystalEigenvalues(2).slice(3)
  const { values, residuals } = solveAllModes(springCrystal(2), exact.length)
  values.forEach((value, l) => {
    expect(Math.abs(value - exact[l])).toBeLessThan(1e-13 * 8)
  })
  expect(Math.max(...residuals)).toBeLessThan(1e-12)
})

// levels of 12, 24 and 48 members, where a block of four shows four copies at a time
test.each([
  [4, 24],
  [5, 61],
  [6, 100],
])('degenerate levels of a perfect crystal of %i³ cells are complete within the %i lowest modes', (cells, count) => {
  const exact = springCrystalEigenvalues(cells).slice(3)
  const found = findLowestModes(springCrystal(cells), { count, stream: stream() })
  expect(found.complete).toBe(true)
  found.values.forEach((value, l) => {
    expect(Math.abs(value / exact[l] - 1)).toBeLessThan(1e-11)
  })
})

test('residuals are those of the vectors, which are of norm 1 with their largest component positive', () => {
  const matrix = springCrystal(5)
  const n = 3 * matrix.rows
  const { values, vectors, residuals, top } = findLowestModes(matrix, { count: 15, stream: stream() })
  const product = new Float64Array(n)
  for (let l = 0; l < 15; l++) {
    const mode = vectors.slice(l * n, (l + 1) * n)
    multiplyInto(matrix, mode, product)
    const residual = Math.hypot(...product.map((value, i) => value - values[l] * mode[i]))
    expect(Math.abs(residual - residuals[l])).toBeLessThan(1e-14)
    expect(residual).toBeLessThan(1e-9 * top)
    expect(Math.hypot(...mode)).toBeCloseTo(1, 13)
    expect(mode.reduce((most, x) => (Math.abs(x) > Math.abs(most) ? x : most), 0)).toBeGreaterThan(0)
  }
})

test('an outlier far below the rest, as at a saddle, is found beside them', () => {
  const matrix = springCrystal(4)
  const values = matrix.values.slice()
  // a bond turned repulsive along its length: −20 on one pair, translations stay null vectors
  const [i, j] = [0, matrix.columns[1]]
  for (const [row, column] of [
    [i, i],
    [j, j],
    [i, j],
    [j, i],
  ]) {
    const k = matrix.columns.subarray(matrix.rowStart[row], matrix.rowStart[row + 1]).indexOf(column) + matrix.rowStart[row]
    for (let a = 0; a < 3; a++) values[k * 9 + 4 * a] += row === column ? -20 : 20
  }
  const saddle = { ...matrix, values }
  const found = findLowestModes(saddle, { count: 12, stream: stream() })
  const dense = solveAllModes(saddle, 12)
  expect(found.values[2]).toBeLessThan(-20)
  expect(found.values[3]).toBeGreaterThan(0)
  found.values.forEach((value, l) => {
    expect(Math.abs(value - dense.values[l])).toBeLessThan(1e-11)
  })
})

test('the same stream gives the same bytes', () => {
  const first = findLowestModes(springCrystal(5), { count: 9, stream: stream() })
  const second = findLowestModes(springCrystal(5), { count: 9, stream: stream() })
  expect(second.vectors).toEqual(first.vectors)
})

test('more modes than there are is a mistake that names the bound', () => {
  const ask = () => findLowestModes(springCrystal(2), { count: 94, stream: stream() })
  expect(ask).toThrow(InputError)
  expect(ask).toThrow('count must be between 1 and 93')
})

test('a cancelled search stops between two products', () => {
  let looks = 0
  const isCancelled = () => ++looks > 50
  expect(() => findLowestModes(springCrystal(5), { count: 9, stream: stream(), isCancelled })).toThrow(Cancelled)
  expect(looks).toBe(51)
})
