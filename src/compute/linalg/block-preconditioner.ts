import type { BlockCsr } from './block-csr.ts'

/**
 * Inverses of the diagonal blocks [N, d, d] of a Hessian into `inverses`. A block that is not positive definite (a particle
 * without contacts, or on a saddle) gets the inverse of the mean diagonal instead, so that the whole stays positive definite.
 */
export function invertDiagonalBlocksInto(matrix: BlockCsr, inverses: Float64Array): void {
  const d = matrix.dimension
  const size = d * d
  const block = new Float64Array(size)
  let trace = 0
  for (let i = 0; i < matrix.rows; i++) {
    const start = diagonalOf(matrix, i) * size
    for (let a = 0; a < d; a++) trace += matrix.values[start + a * (d + 1)]
  }
  const substitute = trace > 0 ? (matrix.rows * d) / trace : 1
  for (let i = 0; i < matrix.rows; i++) {
    const start = diagonalOf(matrix, i) * size
    for (let k = 0; k < size; k++) block[k] = matrix.values[start + k]
    if (!invertInPlace(block, d)) {
      block.fill(0)
      for (let a = 0; a < d; a++) block[a * (d + 1)] = substitute
    }
    inverses.set(block, i * size)
  }
}

/** out = M⁻¹ field, block by block. */
export function preconditionInto(inverses: Float64Array, dimension: number, field: Float64Array, out: Float64Array): void {
  for (let start = 0, m = 0; start < field.length; start += dimension) {
    for (let a = 0; a < dimension; a++) {
      let sum = 0
      for (let b = 0; b < dimension; b++) sum += inverses[m++] * field[start + b]
      out[start + a] = sum
    }
  }
}

function diagonalOf(matrix: BlockCsr, row: number): number {
  let k = matrix.rowStart[row]
  while (matrix.columns[k] !== row) k++
  return k
}

/** Gauss–Jordan without pivoting: for a symmetric block every pivot is positive just when it is positive definite. */
function invertInPlace(block: Float64Array, d: number): boolean {
  for (let p = 0; p < d; p++) {
    const pivot = block[p * d + p]
    if (!(pivot > 0)) return false
    const inverse = 1 / pivot
    block[p * d + p] = 1
    for (let b = 0; b < d; b++) block[p * d + b] *= inverse
    for (let a = 0; a < d; a++) {
      if (a === p) continue
      const factor = block[a * d + p]
      block[a * d + p] = 0
      for (let b = 0; b < d; b++) block[a * d + b] -= factor * block[p * d + b]
    }
  }
  return true
}
