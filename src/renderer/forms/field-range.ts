import { formatNumber } from '../../shared/format/number.ts'

export interface Bound {
  readonly value: number
  readonly isExcluded: boolean
}

export interface Bounds {
  readonly minimum: Bound | null
  readonly maximum: Bound | null
}

/** The range as a hint beside the field: `0.01 … 3`, `> 0`, `≤ 1`; empty without bounds. */
export function rangeHint({ minimum, maximum }: Bounds): string {
  const low = minimum && formatNumber(minimum.value)
  const high = maximum && formatNumber(maximum.value)
  if (minimum && maximum && !minimum.isExcluded && !maximum.isExcluded) return `${low ?? ''} … ${high ?? ''}`
  return [minimum && `${minimum.isExcluded ? '>' : '≥'} ${low ?? ''}`, maximum && `${maximum.isExcluded ? '<' : '≤'} ${high ?? ''}`]
    .filter(Boolean)
    .join(', ')
}

/** Says when a number lies outside the range; null when it does not. */
export function rangeProblem(bounds: Bounds, value: number): string | null {
  const { minimum, maximum } = bounds
  const isLow = minimum && (minimum.isExcluded ? value <= minimum.value : value < minimum.value)
  const isHigh = maximum && (maximum.isExcluded ? value >= maximum.value : value > maximum.value)
  return isLow || isHigh ? `must be ${rangeHint(bounds).replace(' … ', ' to ')} (got ${formatNumber(value, 6)})` : null
}
