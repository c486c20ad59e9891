import { fixedDecimals, formatNumber } from '../../../../shared/format/number.ts'

export interface Spread {
  readonly count: number
  readonly mean: number
  /** Of single values, not of the mean; 0 for one value. */
  readonly deviation: number
  readonly least: number
  readonly most: number
}

/** Mean, standard deviation and range of the values that are there; null without any. */
export function spreadOf(values: readonly (number | null)[]): Spread | null {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value))
  if (known.length === 0) return null
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return {
    count: known.length,
    mean,
    deviation: known.length < 2 ? 0 : Math.sqrt(squares / (known.length - 1)),
    least: known.reduce((a, b) => Math.min(a, b)),
    most: known.reduce((a, b) => Math.max(a, b)),
  }
}

/** Counts in even bins between the least and the most value. */
export function histogramOf(values: readonly (number | null)[], bins: number): number[] {
  const spread = spreadOf(values)
  if (!spread || spread.most <= spread.least) return []
  const counts = new Array<number>(bins).fill(0)
  for (const value of values) {
    if (value === null || !Number.isFinite(value)) continue
    const bin = Math.min(bins - 1, Math.floor(((value - spread.least) / (spread.most - spread.least)) * bins))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return counts
}

/** `19.8 ± 8.9`: the mean to the digit that the deviation, written with two, tells. */
export function spreadText({ mean, deviation }: Pick<Spread, 'mean' | 'deviation'>): string {
  const last = deviation > 0 ? Math.floor(Math.log10(deviation)) - 1 : -5
  const isPlain = Math.abs(mean) < 1e6 && last <= 0 && last >= -7
  return isPlain
    ? `${fixedDecimals(mean, -last)} ± ${fixedDecimals(deviation, -last)}`
    : `${formatNumber(mean, 3)} ± ${formatNumber(deviation, 2)}`
}
