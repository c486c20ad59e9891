import type { Axis, Panel, Series } from './description.ts'
import type { Range } from './ticks.ts'

/** The range an axis shows: the one it asks for, or that of the data (error bars included, guides not) with a little air. */
export function rangeOf(axis: Axis, values: readonly number[]): Range {
  if (axis.range) return axis.range
  return axis.scale === 'log' ? logRange(values) : linearRange(values)
}

export function horizontalValues(panel: Panel): number[] {
  const values: number[] = []
  for (const { x } of ownData(panel)) for (const value of x) values.push(value)
  return values
}

export function verticalValues(panel: Panel): number[] {
  const values: number[] = []
  for (const { y, error } of ownData(panel)) {
    for (const value of y) values.push(value)
    error?.forEach((bar, k) => {
      const middle = y[k] ?? NaN
      values.push(middle + bar)
      // on a log axis a bar that reaches zero would swallow the axis: it is cut at the frame instead
      if (panel.y.scale === 'linear' || middle - bar >= middle / 4) values.push(middle - bar)
    })
  }
  return values
}

function ownData(panel: Panel): Series[] {
  return panel.series.filter((series) => series.kind !== 'guide')
}

function logRange(values: readonly number[]): Range {
  const [low, high] = extremes(values, 0)
  if (low === high) return [low / 2, high * 2]
  const air = (high / low) ** 0.06
  return [low / air, high * air]
}

function linearRange(values: readonly number[]): Range {
  const [low, high] = extremes(values, -Infinity)
  const air = low === high ? Math.abs(low) / 2 || 0.5 : 0.05 * (high - low)
  return [low - air, high + air]
}

function extremes(values: readonly number[], above: number): [number, number] {
  let low = Infinity
  let high = -Infinity
  for (const value of values) {
    if (!Number.isFinite(value) || value <= above) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  return low <= high ? [low, high] : [1, 1]
}
