import { percentileOf } from './percentile.ts'

/** Bins of equal width side by side. */
export interface Bins {
  readonly start: number
  readonly width: number
  readonly count: number
}

const fewestBins = 6
const mostBins = 60

/**
 * Bins for values to be compared: of the width 2 (q₇₅ − q₂₅) n^(−1/3) for the narrowest of the groups, or as many as asked for.
 * Source: D. Freedman and P. Diaconis, Z. Wahrscheinlichkeitstheorie 57, 453 (1981).
 * @param groups none of them empty
 * @param asked  0 to choose by the rule, bounded by 6 and 60 over the whole range
 */
export function chooseBins(groups: readonly ArrayLike<number>[], asked: number): Bins {
  let low = Infinity
  let high = -Infinity
  for (const values of groups) {
    for (let i = 0; i < values.length; i++) {
      low = Math.min(low, values[i])
      high = Math.max(high, values[i])
    }
  }
  if (low === high) {
    const width = Math.abs(low) * 1e-3 || 1
    return { start: low - width / 2, width, count: 1 }
  }
  const widths = groups.map((values) => (2 * (percentileOf(values, 0.75) - percentileOf(values, 0.25))) / values.length ** (1 / 3))
  const narrowest = Math.min(...widths.filter((width) => width > 0))
  const wanted = Number.isFinite(narrowest) ? Math.ceil((high - low) / narrowest) : fewestBins
  const count = asked > 0 ? asked : Math.min(mostBins, Math.max(fewestBins, wanted))
  return { start: low, width: (high - low) / count, count }
}

/** How many values lie in each bin; the last takes its upper edge too. */
export function countInBins(values: ArrayLike<number>, { start, width, count }: Bins): Int32Array {
  const counts = new Int32Array(count)
  for (let i = 0; i < values.length; i++) {
    const bin = Math.min(Math.floor((values[i] - start) / width), count - 1)
    if (bin >= 0) counts[bin]++
  }
  return counts
}
