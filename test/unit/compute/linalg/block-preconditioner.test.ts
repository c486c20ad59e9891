import { expect, test } from 'vitest'
import type { BlockCsr } from '../../../../src/compute/linalg/block-csr.ts'
import { invertDiagonalBlocksInto, preconditionInto } from '../../../../src/compute/linalg/block-preconditioner.ts'

/** Two particles, the block between them irrelevant to the preconditioner. */
function pairOf(first: number[], second: number[]): BlockCsr {
  const dimension = 2
  const off = [-9, -9, -9, -9]
  return {
    dimension,
    rows: 2,
    rowStart: Int32Array.of(0, 2, 4),
    columns: Int32Array.of(0, 1, 0, 1),
    values: Float64Array.of(...first, ...off, ...off, ...second),
  }
}

test('the inverse of each diagonal block undoes it', () => {
  const inverses = new Float64Array(8)
  invertDiagonalBlocksInto(pairOf([4, 1, 1, 3], [2, -0.5, -0.5, 1]), inverses)
  const out = new Float64Array(4)
  // blocks times (1, 2) and (3, −1)
  preconditionInto(inverses, 2, Float64Array.of(6, 7, 6.5, -2.5), out)
  expect([...out].map((value) => Number(value.toFixed(12)))).toEqual([1, 2, 3, -1])
})

test('a block that is not positive definite becomes the inverse of the mean diagonal', () => {
  const inverses = new Float64Array(8)
  invertDiagonalBlocksInto(pairOf([4, 0, 0, 4], [1, 2, 2, -1]), inverses)
  // mean diagonal (4 + 4 + 1 − 1)/4 = 2
  expect([...inverses.subarray(4)]).toEqual([0.5, 0, 0, 0.5])
})

test('a particle without contacts gets a finite inverse', () => {
  const inverses = new Float64Array(8)
  invertDiagonalBlocksInto(pairOf([3, 0, 0, 5], [0, 0, 0, 0]), inverses)
  expect([...inverses.subarray(4)]).toEqual([0.5, 0, 0, 0.5])
})
