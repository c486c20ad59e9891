import { InputError } from '../contracts/errors.ts'
import type { CompleteStyle } from './complete-style.ts'
import { axisTitle } from './axis-title.ts'
import type { Axis, FigureDescription, Panel, Series } from './description.ts'
import { horizontalValues, verticalValues } from './range.ts'

type AxisStyle = NonNullable<NonNullable<CompleteStyle['panels'][number]>['x']>

/**
 * The figure with the titles, scales, ranges, names and colours that a style gives it.
 * @throws InputError when an axis cannot show its data that way
 */
export function applyStyle(description: FigureDescription, style: CompleteStyle): FigureDescription {
  if (style.panels.length > description.panels.length) {
    throw new InputError(
      `the style speaks of ${String(style.panels.length)} panels, but the figure has ${String(description.panels.length)}`,
      { path: 'style.panels', bound: description.panels.length, value: style.panels.length },
    )
  }
  return {
    ...description,
    panels: description.panels.map((panel, k) => {
      const given = style.panels[k]
      const series = panel.series.map((one) => applyNames(one, style))
      const path = `style.panels.${String(k)}`
      return {
        x: applyAxis(panel.x, given?.x, horizontalValues(panel), `${path}.x`),
        y: applyAxis(panel.y, given?.y, heightsOf(panel), `${path}.y`),
        series,
      }
    }),
  }
}

/** Of the data alone: an error bar that reaches below zero is cut at the frame. */
function heightsOf(panel: Panel): readonly number[] {
  return verticalValues({ ...panel, series: panel.series.map(({ error: _error, ...series }) => series) })
}

function applyNames(series: Series, { legend, colours }: CompleteStyle): Series {
  if (series.kind === 'guide') return series
  const label = Object.hasOwn(legend.names, series.name) ? legend.names[series.name] : undefined
  const colour = Object.hasOwn(colours, series.name) ? colours[series.name] : undefined
  return { ...series, ...(label === undefined ? {} : { label }), ...(colour === undefined ? {} : { colour }) }
}

function applyAxis(axis: Axis, given: AxisStyle | undefined, values: readonly number[], path: string): Axis {
  const scale = given?.scale ?? axis.scale
  const title = given?.title
  // the range of another scale would leave too much or too little air
  const { range: own, ...rest } = axis
  const range = given?.range ?? (scale === axis.scale ? own : undefined)
  const styled: Axis = { ...rest, scale, ...(title === undefined ? {} : { label: title }), ...(range ? { range } : {}) }
  assertRange(styled, given?.range, path)
  if (scale === 'log') assertPositive(styled, values, path)
  return styled
}

function assertRange(axis: Axis, range: readonly [number, number] | undefined, path: string): void {
  if (!range) return
  const [low, high] = range
  if (!(low < high)) {
    throw new InputError(`an axis runs from the smaller to the larger number (got ${String(low)} to ${String(high)})`, {
      path: `${path}.range`,
      value: range,
    })
  }
  if (axis.scale === 'log' && low <= 0) {
    throw new InputError(`a logarithmic axis begins above zero (got ${String(low)})`, { path: `${path}.range`, value: range })
  }
}

function assertPositive(axis: Axis, values: readonly number[], path: string): void {
  const below = values.reduce((count, value) => count + (value <= 0 ? 1 : 0), 0)
  if (below === 0) return
  throw new InputError(
    `“${axisTitle(axis)}” has ${String(below)} of ${String(values.length)} values at or below zero, which a logarithmic axis cannot show`,
    { path: `${path}.scale`, value: 'log' },
  )
}
