import type { CustomSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts'
import { clipLine } from './clip-line.ts'
import type { Panel, Series } from './description.ts'
import type { Frame } from './layout.ts'
import { colourOf, shapeOf } from './palette.ts'
import type { Pen } from './pen.ts'
import { depth, seriesBase } from './series-base.ts'

export type FigureSeriesOption = LineSeriesOption | ScatterSeriesOption | CustomSeriesOption

/** What is drawn of a panel's data: all of it in a file or a window, or marks apart, which can become a picture of their own. */
export type Layer = 'all' | 'screen' | 'marks' | 'lines'

/**
 * More marks of a series than these have no edges, which would whiten a crowd, and are painted on a screen as one shape, in parts
 * between which the window can breathe.
 */
const crowd = { marks: 400, part: 1500 } as const

/** ECharts series of a panel, back to front: guides, error bars, then lines and marks. */
export function panelSeries(panel: Panel, frame: Frame, gridIndex: number, layer: Layer, pen: Pen): FigureSeriesOption[] {
  const own = panel.series.filter(({ kind }) => kind !== 'guide')
  const points = own.filter(({ kind }) => kind === 'points')
  const markerSize = pen.markerSize * crowding(points)
  const drawnMarks = points.map((series) => marks(series, gridIndex, markerSize, layer, pen))
  if (layer === 'marks') return drawnMarks
  return [
    ...panel.series.filter(({ kind }) => kind === 'guide').flatMap((series) => guide(series, panel, frame, gridIndex, pen)),
    ...own.filter((series) => series.error !== undefined).map((series) => errorBars(series, gridIndex, pen)),
    ...own.filter(({ kind }) => kind !== 'points').map((series) => line(series, gridIndex, pen)),
    ...(layer === 'lines' ? [] : drawnMarks),
  ]
}

/** x and y in turn, as a chart takes them fastest. */
function pairs({ x, y }: Series): Float64Array {
  const data = new Float64Array(2 * x.length)
  for (let k = 0; k < x.length; k++) {
    data[2 * k] = x[k] ?? NaN
    data[2 * k + 1] = y[k] ?? NaN
  }
  return data
}

/** Up to so many marks in a panel have their full size. */
const fewMarks = 300

/** Marks shrink slowly as they crowd, so that many of them still show a shape and not a blot. */
function crowding(points: readonly Series[]): number {
  const count = points.reduce((sum, { x }) => sum + x.length, 0)
  return Math.max(0.4, Math.min(1, (fewMarks / count) ** 0.25))
}

function marks(series: Series, gridIndex: number, markerSize: number, layer: Layer, pen: Pen): ScatterSeriesOption {
  const isMany = series.x.length > crowd.marks
  const inParts = { large: true, largeThreshold: 0, progressive: crowd.part, progressiveThreshold: crowd.part } as const
  const edge = isMany ? { borderWidth: 0 } : { borderColor: pen.theme.markEdge, borderWidth: markerSize * 0.08 }
  return {
    ...seriesBase(series.name, gridIndex, depth.data),
    ...(isMany && layer === 'screen' ? inParts : {}),
    type: 'scatter',
    emphasis: { disabled: true },
    symbol: shapeOf(series.colour),
    symbolSize: markerSize,
    itemStyle: { color: colourOf(pen.theme, series.colour), ...edge, opacity: 1 },
    dimensions: ['x', 'y'],
    data: pairs(series),
  }
}

function line(series: Series, gridIndex: number, pen: Pen): LineSeriesOption {
  return {
    ...seriesBase(series.name, gridIndex, depth.data),
    type: 'line',
    emphasis: { disabled: true },
    showSymbol: false,
    ...(series.kind === 'steps' ? { step: 'middle' as const } : {}),
    lineStyle: { color: colourOf(pen.theme, series.colour), width: pen.lineWidth, join: 'round' },
    itemStyle: { color: colourOf(pen.theme, series.colour) },
    data: series.x.map((x, k) => [x, series.y[k] ?? NaN]),
  }
}

/** A thin dashed line, cut at the frame. */
function guide(series: Series, panel: Panel, frame: Frame, gridIndex: number, pen: Pen): LineSeriesOption[] {
  const points = clipLine(series, frame.x.range, frame.y.range, panel.x.scale, panel.y.scale)
  if (points.length < 2) return []
  return [
    {
      ...seriesBase(series.name, gridIndex, depth.guide),
      type: 'line',
      silent: true,
      emphasis: { disabled: true },
      showSymbol: false,
      lineStyle: { color: pen.theme.guide, width: pen.lineWidth * 0.8, type: [pen.lineWidth * 4, pen.lineWidth * 2.5] },
      data: points,
    },
  ]
}

function errorBars(series: Series, gridIndex: number, pen: Pen): CustomSeriesOption {
  const stroke = { stroke: colourOf(pen.theme, series.colour), lineWidth: pen.lineWidth * 0.8 }
  return {
    ...seriesBase(series.name, gridIndex, depth.errorBar),
    type: 'custom',
    silent: true,
    encode: { x: 0, y: 1 },
    data: series.x.map((x, k) => [x, series.y[k] ?? NaN, series.error?.[k] ?? 0]),
    renderItem: (params, api) => {
      const frame = params.coordSys as unknown as { y: number; height: number }
      const [x, y, error] = [Number(api.value(0)), Number(api.value(1)), Number(api.value(2))]
      const top = api.coord([x, y + error])
      const bottom = api.coord([x, y - error])
      const y1 = clampTo(frame, top[1])
      const y2 = clampTo(frame, bottom[1])
      const left = top[0] ?? NaN
      if (!(error > 0) || !Number.isFinite(left)) return null
      return { type: 'line', shape: { x1: left, x2: left, y1, y2 }, style: { ...stroke, fill: 'none' } }
    },
  }
}

/** On a log axis a bar that reaches zero has its end infinitely far below: it ends at the frame. */
function clampTo(frame: { y: number; height: number }, y: number | undefined): number {
  if (y === undefined || !Number.isFinite(y)) return frame.y + frame.height
  return Math.min(Math.max(y, frame.y), frame.y + frame.height)
}
