import type { CustomSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts'
import type { Panel, Series } from './description.ts'
import { guideOption } from './figure-guide.ts'
import type { Frame } from './layout.ts'
import { colourOf, shapeOf } from './palette.ts'
import type { Pen } from './pen.ts'
import { depth, seriesBase } from './series-base.ts'

export type FigureSeriesOption = LineSeriesOption | ScatterSeriesOption | CustomSeriesOption

/** ECharts series of a panel, back to front: guides, error bars, then lines and marks. */
export function panelSeries(panel: Panel, frame: Frame, gridIndex: number, pen: Pen): FigureSeriesOption[] {
  const guides = panel.series.filter(({ kind }) => kind === 'guide')
  const own = panel.series.filter(({ kind }) => kind !== 'guide')
  const markerSize = pen.markerSize * crowding(own)
  return [
    ...guides.flatMap((series) => guideOption(series, panel, frame, gridIndex, pen)),
    ...own.filter((series) => series.error !== undefined).map((series) => errorBars(series, gridIndex, pen)),
    ...own.map((series) => (series.kind === 'points' ? marks(series, gridIndex, markerSize, pen) : line(series, gridIndex, pen))),
  ]
}

function pairs({ x, y }: Series): [number, number][] {
  return x.map((value, k) => [value, y[k] ?? NaN])
}

/** Up to so many marks in a panel have their full size. */
const fewMarks = 300

/** Marks shrink slowly as they crowd, so that many of them still show a shape and not a blot. */
function crowding(series: readonly Series[]): number {
  const marks = series.reduce((sum, { kind, x }) => sum + (kind === 'points' ? x.length : 0), 0)
  return Math.max(0.4, Math.min(1, (fewMarks / marks) ** 0.25))
}

function marks(series: Series, gridIndex: number, markerSize: number, pen: Pen): ScatterSeriesOption {
  return {
    ...seriesBase(series.name, gridIndex, depth.data),
    type: 'scatter',
    emphasis: { disabled: true },
    symbol: shapeOf(series.colour),
    symbolSize: markerSize,
    itemStyle: { color: colourOf(pen.theme, series.colour), borderColor: pen.theme.markEdge, borderWidth: markerSize * 0.08, opacity: 1 },
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
    data: pairs(series),
  }
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
