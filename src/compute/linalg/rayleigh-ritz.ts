import type { BlockCsr } from './block-csr.ts'
import { solveDenseSymmetric } from './dense-symmetric.ts'
import { overlapInto, subtractProductInto } from './four-columns.ts'
import { multiplyFourInto } from './multiply-four.ts'
import { fixSignInto } from './vectors.ts'

export interface EigenPairs {
  /** [k], ascending. */
  readonly values: Float64Array
  /** [k, n], unit norm, the component of largest magnitude positive. */
  readonly vectors: Float64Array
  /** [k], ‖Hψ − λψ‖ */
  readonly residuals: Float64Array
}

/**
 * The `count` lowest eigenpairs of H within the span of given orthonormal vectors, with their residuals in the whole space.
 * @param blocks [n, 4] each; columns of zeros are passed over
 */
export function solveWithin(matrix: BlockCsr, blocks: readonly Float64Array[], count: number): EigenPairs {
  const n = matrix.rows * matrix.dimension
  const real: number[] = []
  blocks.forEach((block, b) => {
    for (let c = 0; c < 4; c++) if (columnNorm(block, c) > 0.5) real.push(4 * b + c)
  })
  const m = real.length
  const place = new Map(real.map((column, index) => [column, index]))
  const projected = new Float64Array(m * m)
  const product = new Float64Array(4 * n)
  const overlap = new Float64Array(16)
  blocks.forEach((block, j) => {
    multiplyFourInto(matrix, block, product)
    for (let i = 0; i <= j; i++) {
      overlapInto(blocks[i], product, overlap)
      for (let e = 0; e < 16; e++) {
        const row = place.get(4 * i + (e >> 2))
        const column = place.get(4 * j + (e & 3))
        if (row === undefined || column === undefined) continue
        projected[row * m + column] = projected[column * m + row] = overlap[e]
      }
    }
  })
  const small = solveDenseSymmetric(projected, m)
  const vectors = new Float64Array(count * n)
  const weights = new Float64Array(16)
  const values = small.values.slice(0, count)
  const residuals = new Float64Array(count)
  for (let first = 0; first < count; first += 4) {
    const block = new Float64Array(4 * n)
    const filled = Math.min(4, count - first)
    blocks.forEach((source, b) => {
      weights.fill(0)
      for (let r = 0; r < 4; r++) {
        const row = place.get(4 * b + r)
        if (row !== undefined) for (let c = 0; c < filled; c++) weights[4 * r + c] = -small.vectors[(first + c) * m + row]
      }
      subtractProductInto(source, weights, block)
    })
    for (let c = 0; c < filled; c++) {
      const scale = 1 / columnNorm(block, c)
      for (let i = 0; i < n; i++) vectors[(first + c) * n + i] = block[4 * i + c] *= scale
      fixSignInto(vectors.subarray((first + c) * n, (first + c + 1) * n))
    }
    multiplyFourInto(matrix, block, product)
    for (let c = 0; c < filled; c++) {
      let square = 0
      for (let i = c; i < block.length; i += 4) square += (product[i] - values[first + c] * block[i]) ** 2
      residuals[first + c] = Math.sqrt(square)
    }
  }
  return { values, vectors, residuals }
}

function columnNorm(block: Float64Array, c: number): number {
  let square = 0
  for (let i = c; i < block.length; i += 4) square += block[i] * block[i]
  return Math.sqrt(square)
}
