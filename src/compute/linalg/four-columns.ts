/**
 * Blocks of four fields side by side, [n, 4], and the tall-skinny products between them. Small matrices are [4, 4], row-major.
 */

/** out ← Qᵀ W, [4, 4]: entry (r, c) is column r of Q times column c of W. */
export function overlapInto(q: Float64Array, w: Float64Array, out: Float64Array): void {
  // two columns of W at a time: their eight sums stay in registers
  for (let c = 0; c < 4; c += 2) {
    let a0 = 0
    let a1 = 0
    let b0 = 0
    let b1 = 0
    let c0 = 0
    let c1 = 0
    let d0 = 0
    let d1 = 0
    for (let i = 0; i < w.length; i += 4) {
      const w0 = w[i + c]
      const w1 = w[i + c + 1]
      a0 += q[i] * w0
      a1 += q[i] * w1
      b0 += q[i + 1] * w0
      b1 += q[i + 1] * w1
      c0 += q[i + 2] * w0
      c1 += q[i + 2] * w1
      d0 += q[i + 3] * w0
      d1 += q[i + 3] * w1
    }
    out[c] = a0
    out[c + 1] = a1
    out[4 + c] = b0
    out[5 + c] = b1
    out[8 + c] = c0
    out[9 + c] = c1
    out[12 + c] = d0
    out[13 + c] = d1
  }
}

/** W ← W − Q H with H [4, 4]. */
export function subtractProductInto(q: Float64Array, h: Float64Array, w: Float64Array): void {
  for (let c = 0; c < 4; c++) {
    const h0 = h[c]
    const h1 = h[4 + c]
    const h2 = h[8 + c]
    const h3 = h[12 + c]
    for (let i = 0; i < w.length; i += 4) w[i + c] -= q[i] * h0 + q[i + 1] * h1 + q[i + 2] * h2 + q[i + 3] * h3
  }
}

/**
 * Takes the span of orthonormal blocks out of W, twice: once leaves what rounding put back.
 * @param coefficients [blocks, 4, 4], overwritten: what was taken out
 */
export function orthogonaliseInto(blocks: readonly Float64Array[], coefficients: Float64Array, w: Float64Array): void {
  coefficients.fill(0, 0, 16 * blocks.length)
  const h = new Float64Array(16)
  for (let pass = 0; pass < 2; pass++)
    for (let b = 0; b < blocks.length; b++) {
      overlapInto(blocks[b], w, h)
      subtractProductInto(blocks[b], h, w)
      for (let e = 0; e < 16; e++) coefficients[16 * b + e] += h[e]
    }
}

function columnOverlap(w: Float64Array, a: number, b: number): number {
  let sum = 0
  for (let i = 0; i < w.length; i += 4) sum += w[i + a] * w[i + b]
  return sum
}

function addColumn(w: Float64Array, factor: number, from: number, to: number): void {
  for (let i = 0; i < w.length; i += 4) w[i + to] += factor * w[i + from]
}

/**
 * Orthonormalises the four columns of W among themselves: W_before = W_after R, R [4, 4] upper triangular.
 * A column that lies in the span of those before it is handed to `replace`, which writes a new one (its row of R is zero).
 * @param replace fills column c with something orthogonal to all it must be orthogonal to outside this block
 */
export function orthonormaliseInto(w: Float64Array, r: Float64Array, replace: (column: number) => void): void {
  r.fill(0)
  for (let c = 0; c < 4; c++) {
    const before = Math.sqrt(columnOverlap(w, c, c))
    const project = (record: boolean): void => {
      for (let pass = 0; pass < 2; pass++)
        for (let q = 0; q < c; q++) {
          const overlap = columnOverlap(w, q, c)
          addColumn(w, -overlap, q, c)
          if (record) r[q * 4 + c] += overlap
        }
    }
    project(true)
    let length = Math.sqrt(columnOverlap(w, c, c))
    // 1e-12: what is left of a dependent column is rounding
    if (length <= 1e-12 * before || length < 1e-280) {
      replace(c)
      project(false)
      length = Math.sqrt(columnOverlap(w, c, c))
    } else r[c * 4 + c] = length
    const scale = 1 / length
    for (let i = c; i < w.length; i += 4) w[i] *= scale
  }
}
