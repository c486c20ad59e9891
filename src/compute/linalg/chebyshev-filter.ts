import type { BlockCsr } from './block-csr.ts'
import { combineFourInto } from './multiply-four.ts'

/**
 * A Chebyshev polynomial of H, at most 1 in magnitude on [edge, top] and growing monotonically below the edge:
 * as an operator it turns the lowest eigenvalues of H into its largest.
 */
export interface Filter {
  readonly edge: number
  readonly top: number
  readonly degree: number
}

/** The polynomial's value at an eigenvalue of H. */
export function gainOf(filter: Filter, eigenvalue: number): number {
  const u = (filter.top + filter.edge - 2 * eigenvalue) / (filter.top - filter.edge)
  const size = Math.abs(u)
  if (size <= 1) return Math.cos(filter.degree * Math.acos(u))
  return (u < 0 && filter.degree % 2 === 1 ? -1 : 1) * Math.cosh(filter.degree * Math.acosh(size))
}

/** How much the polynomial grows by with each degree, as an exponent, at an eigenvalue below the edge. */
export function growthOf(edge: number, top: number, eigenvalue: number): number {
  return Math.acosh(1 + (2 * Math.max(0, edge - eigenvalue)) / (top - edge))
}

/**
 * Applies the filter to four fields side by side.
 * @param block [n, 4]
 * @param scratch [n, 4], overwritten
 * @param out [n, 4], overwritten
 * @param between called between products with the two newest terms of the recurrence, for cancelling and projecting
 */
export function filterInto(
  matrix: BlockCsr,
  filter: Filter,
  block: Float64Array,
  scratch: Float64Array,
  out: Float64Array,
  between: (older: Float64Array, newer: Float64Array) => void,
): void {
  const { edge, top, degree } = filter
  // u = shift − scale H maps [edge, top] onto [1, −1]; T_i = 2 u T_(i−1) − T_(i−2), the two newest kept in `older` and `newer`
  const scale = 2 / (top - edge)
  const shift = (top + edge) / (top - edge)
  // chosen so that the last one written is `out`
  let newer = degree % 2 === 1 ? out : scratch
  let older = degree % 2 === 1 ? scratch : out
  older.set(block)
  combineFourInto(matrix, -scale, older, shift, 0, newer)
  for (let i = 2; i <= degree; i++) {
    between(older, newer)
    combineFourInto(matrix, -2 * scale, newer, 2 * shift, -1, older)
    const swap = newer
    newer = older
    older = swap
  }
}
