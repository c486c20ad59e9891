import type { BlockCsr } from './block-csr.ts'

/**
 * Product y = H x with one vector.
 * @param x field, [rows, d]
 * @param y [rows, d], overwritten; must not be `x`
 */
export function multiplyInto(matrix: BlockCsr, x: Float64Array, y: Float64Array): void {
  if (matrix.dimension === 2) multiply2Into(matrix, x, y)
  else if (matrix.dimension === 3) multiply3Into(matrix, x, y)
  else multiply4Into(matrix, x, y)
}

function multiply2Into(matrix: BlockCsr, x: Float64Array, y: Float64Array): void {
  const { rows, rowStart, columns, values } = matrix
  for (let i = 0; i < rows; i++) {
    let a = 0
    let b = 0
    for (let k = rowStart[i], end = rowStart[i + 1]; k < end; k++) {
      const p = columns[k] * 2
      const e = k * 4
      const x0 = x[p]
      const x1 = x[p + 1]
      a += values[e] * x0 + values[e + 1] * x1
      b += values[e + 2] * x0 + values[e + 3] * x1
    }
    y[2 * i] = a
    y[2 * i + 1] = b
  }
}

function multiply3Into(matrix: BlockCsr, x: Float64Array, y: Float64Array): void {
  const { rows, rowStart, columns, values } = matrix
  for (let i = 0; i < rows; i++) {
    let a = 0
    let b = 0
    let c = 0
    for (let k = rowStart[i], end = rowStart[i + 1]; k < end; k++) {
      const p = columns[k] * 3
      const e = k * 9
      const x0 = x[p]
      const x1 = x[p + 1]
      const x2 = x[p + 2]
      a += values[e] * x0 + values[e + 1] * x1 + values[e + 2] * x2
      b += values[e + 3] * x0 + values[e + 4] * x1 + values[e + 5] * x2
      c += values[e + 6] * x0 + values[e + 7] * x1 + values[e + 8] * x2
    }
    y[3 * i] = a
    y[3 * i + 1] = b
    y[3 * i + 2] = c
  }
}

function multiply4Into(matrix: BlockCsr, x: Float64Array, y: Float64Array): void {
  const { rows, rowStart, columns, values } = matrix
  for (let i = 0; i < rows; i++) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let k = rowStart[i], end = rowStart[i + 1]; k < end; k++) {
      const p = columns[k] * 4
      const e = k * 16
      const x0 = x[p]
      const x1 = x[p + 1]
      const x2 = x[p + 2]
      const x3 = x[p + 3]
      a += values[e] * x0 + values[e + 1] * x1 + values[e + 2] * x2 + values[e + 3] * x3
      b += values[e + 4] * x0 + values[e + 5] * x1 + values[e + 6] * x2 + values[e + 7] * x3
      c += values[e + 8] * x0 + values[e + 9] * x1 + values[e + 10] * x2 + values[e + 11] * x3
      d += values[e + 12] * x0 + values[e + 13] * x1 + values[e + 14] * x2 + values[e + 15] * x3
    }
    y[4 * i] = a
    y[4 * i + 1] = b
    y[4 * i + 2] = c
    y[4 * i + 3] = d
  }
}
