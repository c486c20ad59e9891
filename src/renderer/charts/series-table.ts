import type { LineSeries } from './line-series.ts'

export interface TableLine {
  readonly x: number
  /** One for each curve; null where it has no point at that x. */
  readonly values: readonly (number | null)[]
}

/** Curves side by side, by their x; thinned evenly to so many lines, with the first and the last. */
export function tableOf(series: readonly LineSeries[], mostLines = Infinity): TableLine[] {
  const byCurve = series.map((one) => new Map(one.x.map((x, k) => [x, one.y[k] ?? null])))
  const places = [...new Set(series.flatMap((one) => one.x))].sort((a, b) => a - b)
  const step = Math.max(1, (places.length - 1) / Math.max(1, mostLines - 1))
  const count = places.length === 0 ? 0 : Math.floor((places.length - 1) / step) + 1
  return Array.from({ length: count }, (_, k) => {
    const x = places[Math.round(k * step)] ?? 0
    return { x, values: byCurve.map((curve) => curve.get(x) ?? null) }
  })
}

/** Tab-separated with all digits, for a spreadsheet; a gap is empty. */
export function tableText(series: readonly LineSeries[], xTitle: string): string {
  const head = [xTitle, ...series.map((one) => one.title)].join('\t')
  const lines = tableOf(series).map(({ x, values }) =>
    [String(x), ...values.map((value) => (value === null ? '' : String(value)))].join('\t'),
  )
  return [head, ...lines].join('\n')
}
