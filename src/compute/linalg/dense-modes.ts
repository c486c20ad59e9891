import type { BlockCsr } from './block-csr.ts'
import { solveDenseSymmetric, toDense } from './dense-symmetric.ts'
import { multiplyInto } from './multiply.ts'
import type { EigenPairs } from './rayleigh-ritz.ts'
import { addScaledInto, fixSignInto, norm } from './vectors.ts'

/** The lowest modes without the translations by a dense solver: for small systems, and for lists almost as long as the spectrum. */
export function solveAllModes(matrix: BlockCsr, count: number): EigenPairs & { top: number } {
  const { dimension: d, rows } = matrix
  const n = rows * d
  const dense = toDense(matrix)
  let largestRow = 0
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let j = 0; j < n; j++) sum += Math.abs(dense[i * n + j])
    largestRow = Math.max(largestRow, sum)
  }
  // Gershgorin bounds the spectrum; translations are lifted above it
  const lift = (2 * largestRow + 1) / rows
  for (let i = 0; i < n; i++) for (let j = i % d; j < n; j += d) dense[i * n + j] += lift
  const all = solveDenseSymmetric(dense, n)
  const vectors = all.vectors.slice(0, count * n)
  const residuals = new Float64Array(count)
  const product = new Float64Array(n)
  for (let l = 0; l < count; l++) {
    const mode = vectors.subarray(l * n, (l + 1) * n)
    fixSignInto(mode)
    multiplyInto(matrix, mode, product)
    addScaledInto(-all.values[l], mode, product)
    residuals[l] = norm(product)
  }
  return { values: all.values.slice(0, count), vectors, residuals, top: largestRow }
}
