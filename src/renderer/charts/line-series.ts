/** One curve of a small line chart; a null in `y` is a gap. */
export interface LineSeries {
  readonly id: string
  readonly title: string
  readonly x: readonly number[]
  readonly y: readonly (number | null)[]
  /** Dashed beside the solid ones: a guide or a fit. */
  readonly isDashed?: boolean
  /** Which colour of the palette; the place in the list unless told. */
  readonly colour?: number
  /** Drawn as points joined by nothing. */
  readonly isMarks?: boolean
}

export interface ChartAxis {
  readonly title: string
  readonly symbol?: string
  /** `1` for a pure number. */
  readonly unit: string
  /** What is shown at first; left out where the data say it. */
  readonly from?: number
  readonly to?: number
}

/** A vertical or horizontal line with a word: a cutoff, a zero. */
export interface ChartMark {
  readonly x?: number
  readonly y?: number
  readonly title: string
}

/** `Temperature T (ε)`. */
export function axisWords({ title, symbol, unit }: ChartAxis): string {
  const name = symbol ? `${title} ${symbol}` : title
  return unit === '1' || unit === '' ? name : `${name} (${unit})`
}
