import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import type { BlockCsr } from './block-csr.ts'

export interface DenseEigen {
  /** [n], ascending. */
  readonly values: Float64Array
  /** [n, n], row-major: row l is the eigenvector of value l, unit norm. */
  readonly vectors: Float64Array
}

/**
 * All eigenpairs of a dense symmetric matrix (Householder and QL); meant for n up to about a thousand.
 * @param matrix [n, n], row-major
 */
export function solveDenseSymmetric(matrix: Float64Array, n: number): DenseEigen {
  if (n === 0) return { values: new Float64Array(0), vectors: new Float64Array(0) }
  const solved = new EigenvalueDecomposition(Matrix.from1DArray(n, n, matrix), { assumeSymmetric: true })
  const order = [...solved.realEigenvalues.keys()].sort((a, b) => solved.realEigenvalues[a] - solved.realEigenvalues[b])
  const columns = solved.eigenvectorMatrix
  const vectors = new Float64Array(n * n)
  for (let l = 0; l < n; l++) for (let i = 0; i < n; i++) vectors[l * n + i] = columns.get(i, order[l])
  return { values: Float64Array.from(order, (l) => solved.realEigenvalues[l]), vectors }
}

/** The matrix with all its zeros, [rows d, rows d]. */
export function toDense(matrix: BlockCsr): Float64Array {
  const { dimension: d, rows, rowStart, columns, values } = matrix
  const n = rows * d
  const dense = new Float64Array(n * n)
  for (let i = 0; i < rows; i++)
    for (let k = rowStart[i]; k < rowStart[i + 1]; k++)
      for (let a = 0; a < d; a++) for (let b = 0; b < d; b++) dense[(i * d + a) * n + columns[k] * d + b] += values[(k * d + a) * d + b]
  return dense
}
