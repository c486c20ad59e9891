import type { Axis, Panel, Series } from './description.ts'
import type { Range } from './ticks.ts'

/** The range an axis shows: the one it asks for, or that of the data (error bars included, guides not) with a little air. */
export function rangeOf(axis: Axis, values: readonly number[]): Range {
  if (axis.range) return axis.range
  return axis.scale === 'log' ? logRange(values) : linearRange(values)
}

export function horizontalValues(panel: Panel): number[] {
  return ownData(panel).flatMap((series) => [...series.x])
}

export function verticalValues(panel: Panel): number[] {
  return ownData(panel).flatMap((series) => [
    ...series.y,
    ...(series.error ?? []).flatMap((error, k) => {
      const y = series.y[k] ?? NaN
      const low = y - error
      // on a log axis a bar that reaches zero would swallow the axis: it is cut at the frame instead
      return panel.y.scale === 'log' && low < y / 4 ? [y + error] : [low, y + error]
    }),
  ])
}

function ownData(panel: Panel): Series[] {
  return panel.series.filter((series) => series.kind !== 'guide')
}

function logRange(values: readonly number[]): Range {
  const [low, high] = extremes(values.filter((value) => value > 0))
  if (low === high) return [low / 2, high * 2]
  const air = (high / low) ** 0.06
  return [low / air, high * air]
}

function linearRange(values: readonly number[]): Range {
  const [low, high] = extremes(values)
  const air = low === high ? Math.abs(low) / 2 || 0.5 : 0.05 * (high - low)
  return [low - air, high + air]
}

function extremes(values: readonly number[]): [number, number] {
  let low = Infinity
  let high = -Infinity
  for (const value of values) {
    if (!Number.isFinite(value)) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  return low <= high ? [low, high] : [1, 1]
}
