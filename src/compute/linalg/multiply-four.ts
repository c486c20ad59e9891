import type { BlockCsr } from './block-csr.ts'

/**
 * y ← s H x + t x + u y for four vectors side by side: one step of a three-term recurrence fused with its product.
 * Each block of the matrix is read once for all four, which makes a vector cheaper than alone.
 * @param x four fields, [rows d, 4]: the four values of one component lie together
 * @param y [rows d, 4], finite, overwritten; must not be `x`
 */
export function combineFourInto(matrix: BlockCsr, s: number, x: Float64Array, t: number, u: number, y: Float64Array): void {
  if (matrix.dimension === 2) combineFour2Into(matrix, s, x, t, u, y)
  else if (matrix.dimension === 3) combineFour3Into(matrix, s, x, t, u, y)
  else combineFour4Into(matrix, s, x, t, u, y)
}

/** Product y = H x with four vectors side by side, [rows d, 4] each. */
export function multiplyFourInto(matrix: BlockCsr, x: Float64Array, y: Float64Array): void {
  combineFourInto(matrix, 1, x, 0, 0, y)
}

function combineFour2Into(matrix: BlockCsr, s: number, x: Float64Array, t: number, u: number, y: Float64Array): void {
  const { rows, rowStart, columns, values } = matrix
  for (let i = 0; i < rows; i++) {
    let a0 = 0
    let a1 = 0
    let a2 = 0
    let a3 = 0
    let b0 = 0
    let b1 = 0
    let b2 = 0
    let b3 = 0
    for (let k = rowStart[i], end = rowStart[i + 1]; k < end; k++) {
      const p = columns[k] * 8
      const e = k * 4
      let x0 = x[p]
      let x1 = x[p + 1]
      let x2 = x[p + 2]
      let x3 = x[p + 3]
      let h = values[e]
      a0 += h * x0
      a1 += h * x1
      a2 += h * x2
      a3 += h * x3
      h = values[e + 2]
      b0 += h * x0
      b1 += h * x1
      b2 += h * x2
      b3 += h * x3
      x0 = x[p + 4]
      x1 = x[p + 5]
      x2 = x[p + 6]
      x3 = x[p + 7]
      h = values[e + 1]
      a0 += h * x0
      a1 += h * x1
      a2 += h * x2
      a3 += h * x3
      h = values[e + 3]
      b0 += h * x0
      b1 += h * x1
      b2 += h * x2
      b3 += h * x3
    }
    const o = i * 8
    y[o] = s * a0 + t * x[o] + u * y[o]
    y[o + 1] = s * a1 + t * x[o + 1] + u * y[o + 1]
    y[o + 2] = s * a2 + t * x[o + 2] + u * y[o + 2]
    y[o + 3] = s * a3 + t * x[o + 3] + u * y[o + 3]
    y[o + 4] = s * b0 + t * x[o + 4] + u * y[o + 4]
    y[o + 5] = s * b1 + t * x[o + 5] + u * y[o + 5]
    y[o + 6] = s * b2 + t * x[o + 6] + u * y[o + 6]
    y[o + 7] = s * b3 + t * x[o + 7] + u * y[o + 7]
  }
}

function combineFour3Into(matrix: BlockCsr, s: number, x: Float64Array, t: number, u: number, y: Float64Array): void {
  const { rows, rowStart, columns, values } = matrix
  for (let i = 0; i < rows; i++) {
    let a0 = 0
    let a1 = 0
    let a2 = 0
    let a3 = 0
    let b0 = 0
    let b1 = 0
    let b2 = 0
    let b3 = 0
    let c0 = 0
    let c1 = 0
    let c2 = 0
    let c3 = 0
    for (let k = rowStart[i], end = rowStart[i + 1]; k < end; k++) {
      const p = columns[k] * 12
      const e = k * 9
      let x0 = x[p]
      let x1 = x[p + 1]
      let x2 = x[p + 2]
      let x3 = x[p + 3]
      let h = values[e]
      a0 += h * x0
      a1 += h * x1
      a2 += h * x2
      a3 += h * x3
      h = values[e + 3]
      b0 += h * x0
      b1 += h * x1
      b2 += h * x2
      b3 += h * x3
      h = values[e + 6]
      c0 += h * x0
      c1 += h * x1
      c2 += h * x2
      c3 += h * x3
      x0 = x[p + 4]
      x1 = x[p + 5]
      x2 = x[p + 6]
      x3 = x[p + 7]
      h = values[e + 1]
      a0 += h * x0
      a1 += h * x1
      a2 += h * x2
      a3 += h * x3
      h = values[e + 4]
      b0 += h * x0
      b1 += h * x1
      b2 += h * x2
      b3 += h * x3
      h = values[e + 7]
      c0 += h * x0
      c1 += h * x1
      c2 += h * x2
      c3 += h * x3
      x0 = x[p + 8]
      x1 = x[p + 9]
      x2 = x[p + 10]
      x3 = x[p + 11]
      h = values[e + 2]
      a0 += h * x0
      a1 += h * x1
      a2 += h * x2
      a3 += h * x3
      h = values[e + 5]
      b0 += h * x0
      b1 += h * x1
      b2 += h * x2
      b3 += h * x3
      h = values[e + 8]
      c0 += h * x0
      c1 += h * x1
      c2 += h * x2
      c3 += h * x3
    }
    const o = i * 12
    y[o] = s * a0 + t * x[o] + u * y[o]
    y[o + 1] = s * a1 + t * x[o + 1] + u * y[o + 1]
    y[o + 2] = s * a2 + t * x[o + 2] + u * y[o + 2]
    y[o + 3] = s * a3 + t * x[o + 3] + u * y[o + 3]
    y[o + 4] = s * b0 + t * x[o + 4] + u * y[o + 4]
    y[o + 5] = s * b1 + t * x[o + 5] + u * y[o + 5]
    y[o + 6] = s * b2 + t * x[o + 6] + u * y[o + 6]
    y[o + 7] = s * b3 + t * x[o + 7] + u * y[o + 7]
    y[o + 8] = s * c0 + t * x[o + 8] + u * y[o + 8]
    y[o + 9] = s * c1 + t * x[o + 9] + u * y[o + 9]
    y[o + 10] = s * c2 + t * x[o + 10] + u * y[o + 10]
    y[o + 11] = s * c3 + t * x[o + 11] + u * y[o + 11]
  }
}

// sixteen sums do not fit the registers: one component of the row at a time
function combineFour4Into(matrix: BlockCsr, s: number, x: Float64Array, t: number, u: number, y: Float64Array): void {
  const { rows, rowStart, columns, values } = matrix
  for (let i = 0; i < rows; i++) {
    for (let a = 0; a < 4; a++) {
      let a0 = 0
      let a1 = 0
      let a2 = 0
      let a3 = 0
      for (let k = rowStart[i], end = rowStart[i + 1]; k < end; k++) {
        const p = columns[k] * 16
        const e = k * 16 + a * 4
        let h = values[e]
        a0 += h * x[p]
        a1 += h * x[p + 1]
        a2 += h * x[p + 2]
        a3 += h * x[p + 3]
        h = values[e + 1]
        a0 += h * x[p + 4]
        a1 += h * x[p + 5]
        a2 += h * x[p + 6]
        a3 += h * x[p + 7]
        h = values[e + 2]
        a0 += h * x[p + 8]
        a1 += h * x[p + 9]
        a2 += h * x[p + 10]
        a3 += h * x[p + 11]
        h = values[e + 3]
        a0 += h * x[p + 12]
        a1 += h * x[p + 13]
        a2 += h * x[p + 14]
        a3 += h * x[p + 15]
      }
      const o = (i * 4 + a) * 4
      y[o] = s * a0 + t * x[o] + u * y[o]
      y[o + 1] = s * a1 + t * x[o + 1] + u * y[o + 1]
      y[o + 2] = s * a2 + t * x[o + 2] + u * y[o + 2]
      y[o + 3] = s * a3 + t * x[o + 3] + u * y[o + 3]
    }
  }
}
