import type { EChartsCoreOption } from 'echarts/core'
import { formatNumber, formatQuantity, powerOfTen } from '../../shared/format/number.ts'
import type { ChartTheme } from './chart-theme.ts'
import { axisWords, type ChartAxis, type ChartMark, type LineSeries } from './line-series.ts'

export interface LineDrawing {
  readonly x: ChartAxis
  readonly y: ChartAxis
  readonly series: readonly LineSeries[]
  readonly marks: readonly ChartMark[]
  readonly isLogX: boolean
  readonly isLogY: boolean
}

/** Points of a series as a chart takes them; on a logarithmic axis what is not positive has no place. */
export function pointsOf(series: LineSeries, isLogX: boolean, isLogY: boolean): (readonly [number, number | null])[] {
  return series.x.flatMap((x, k) => {
    if (!Number.isFinite(x) || (isLogX && x <= 0)) return []
    const y = series.y[k] ?? null
    return [[x, y === null || !Number.isFinite(y) || (isLogY && y <= 0) ? null : y] as const]
  })
}

/** A quiet line chart: thin frame, few ticks, no animation. */
export function lineOption(drawing: LineDrawing, theme: ChartTheme): EChartsCoreOption {
  const { x, y, series, isLogX, isLogY } = drawing
  const size = theme.textSize
  const points = series.map((one) => pointsOf(one, isLogX, isLogY))
  return {
    animation: false,
    textStyle: { fontFamily: theme.font, fontSize: size, color: theme.quiet },
    grid: { left: 6, right: 14, top: 8, bottom: Math.round(size * 1.6), containLabel: true },
    tooltip: {
      trigger: 'axis',
      // as HTML it would need style attributes, which the content policy refuses
      renderMode: 'richText',
      confine: true,
      transitionDuration: 0,
      backgroundColor: theme.surface,
      borderColor: theme.strongLine,
      borderWidth: 1,
      padding: [4, 8],
      textStyle: { color: theme.ink, fontFamily: theme.font, fontSize: size },
      axisPointer: { type: 'line', animation: false, lineStyle: { color: theme.strongLine, type: 'solid' } },
      formatter: (given: unknown) => tooltipText(given, x, y),
    },
    xAxis: axis({ ...(isLogX ? decadesAround(points, 0) : {}), ...x }, isLogX, theme, true),
    yAxis: axis({ ...(isLogY ? decadesAround(points, 1) : {}), ...y }, isLogY, theme, false),
    series: series.map((one, k) => lineOf(one, points[k] ?? [], k, drawing, theme)),
  }
}

/** Whole decades around what is drawn: left to itself the chart adds many empty ones. */
export function decadesAround(
  series: readonly (readonly (readonly [number, number | null])[])[],
  place: 0 | 1,
): { from?: number; to?: number } {
  let [least, most] = [Infinity, -Infinity]
  for (const point of series.flat()) {
    const value = point[place]
    if (value === null || value <= 0) continue
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  if (least > most) return {}
  const from = Math.floor(Math.log10(least) + 1e-9)
  const to = Math.ceil(Math.log10(most) - 1e-9)
  return { from: 10 ** from, to: 10 ** Math.max(to, from + 1) }
}

function axis(head: ChartAxis, isLog: boolean, theme: ChartTheme, isHorizontal: boolean): object {
  const bounds = { ...(head.from === undefined ? {} : { min: head.from }), ...(head.to === undefined ? {} : { max: head.to }) }
  return {
    type: isLog ? 'log' : 'value',
    ...bounds,
    scale: true,
    splitNumber: isHorizontal ? 5 : 4,
    // the vertical axis is named above the chart, where a long name has room
    ...(isHorizontal ? { name: axisWords(head), nameLocation: 'middle', nameGap: Math.round(theme.textSize * 1.9) } : {}),
    nameTextStyle: { color: theme.quiet, fontSize: theme.textSize },
    axisLine: { show: true, onZero: false, lineStyle: { color: theme.strongLine } },
    axisTick: { show: true, length: 3, lineStyle: { color: theme.strongLine } },
    splitLine: { show: !isHorizontal, lineStyle: { color: theme.line } },
    axisLabel: {
      color: theme.quiet,
      fontSize: theme.textSize,
      hideOverlap: true,
      formatter: (value: number) => (isLooseBound(value, head) ? '' : tickText(value, isLog)),
    },
  }
}

/** A bound that was given to the data's last digit has no place among round numbers. */
function isLooseBound(value: number, { from, to }: ChartAxis): boolean {
  return (value === from || value === to) && Number(value.toPrecision(2)) !== value
}

/** Whole powers of ten as such: `10⁻⁴` and not `0.0001`. */
function tickText(value: number, isLog: boolean): string {
  if (!isLog) return formatNumber(value, 6)
  const exponent = Math.log10(value)
  const isWhole = Math.abs(exponent - Math.round(exponent)) < 1e-9
  return isWhole && Math.abs(exponent) > 2.5 ? powerOfTen(Math.round(exponent)) : formatNumber(value)
}

type Points = ReturnType<typeof pointsOf>

function lineOf(series: LineSeries, points: Points, index: number, { marks }: LineDrawing, theme: ChartTheme): object {
  const colour = theme.palette[(series.colour ?? index) % theme.palette.length] ?? theme.accent
  return {
    id: series.id,
    name: series.title,
    type: series.isMarks ? 'scatter' : 'line',
    data: points,
    symbol: series.isMarks || series.x.length === 1 ? 'circle' : 'none',
    symbolSize: 5,
    itemStyle: { color: colour },
    lineStyle: { color: colour, width: 1.5, type: series.isDashed ? 'dashed' : 'solid' },
    emphasis: { disabled: true },
    ...(index === 0 && marks.length > 0 ? { markLine: markLines(marks, theme) } : {}),
  }
}

function markLines(marks: readonly ChartMark[], theme: ChartTheme): object {
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    lineStyle: { color: theme.quiet, type: 'dotted', width: 1 },
    label: { color: theme.quiet, fontSize: theme.textSize, position: 'insideEndTop', formatter: '{b}' },
    data: marks.map(({ x, y, title }) => ({ name: title, ...(x === undefined ? { yAxis: y } : { xAxis: x }) })),
  }
}

interface Pointed {
  readonly seriesName?: string
  readonly value?: readonly [number, number | null]
}

function tooltipText(given: unknown, x: ChartAxis, y: ChartAxis): string {
  const points = (Array.isArray(given) ? given : [given]) as Pointed[]
  const place = points[0]?.value?.[0]
  const lines = points.flatMap(({ seriesName, value }) =>
    typeof value?.[1] === 'number' ? [`${seriesName ?? ''}  ${formatQuantity(value[1], y.unit, 5)}`] : [],
  )
  return [`${x.symbol ?? x.title} = ${formatQuantity(place, x.unit, 5)}`, ...lines].join('\n')
}
