import type { CustomSeriesOption, LineSeriesOption } from 'echarts'
import { clipLine } from './clip-line.ts'
import type { Panel, Series } from './description.ts'
import type { Frame } from './layout.ts'
import type { Pen } from './pen.ts'
import { fractionOf, placeLabel } from './place-label.ts'
import { depth, seriesBase } from './series-base.ts'
import { estimatedWidth } from './text-width.ts'

/** A guide: a thin dashed line, cut at the frame, with its name beside it where no data are. */
export function guideOption(
  series: Series,
  panel: Panel,
  frame: Frame,
  gridIndex: number,
  pen: Pen,
): (LineSeriesOption | CustomSeriesOption)[] {
  const points = clipLine(series, frame.x.range, frame.y.range, panel.x.scale, panel.y.scale)
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return []
  const base = { ...seriesBase(series.name, gridIndex, depth.guide), silent: true }
  const line: LineSeriesOption = {
    ...base,
    type: 'line',
    emphasis: { disabled: true },
    showSymbol: false,
    lineStyle: { color: pen.theme.guide, width: pen.lineWidth * 0.8, type: [pen.lineWidth * 4, pen.lineWidth * 2.5] },
    data: points,
  }
  if (series.name === '') return [line]

  const inFrame = ([x, y]: [number, number]): [number, number] => [
    fractionOf(x, frame.x, panel.x.scale) * frame.width,
    (1 - fractionOf(y, frame.y, panel.y.scale)) * frame.height,
  ]
  const { small } = pen.measures
  const place = placeLabel([inFrame(first), inFrame(last)], [estimatedWidth(series.name) * small, 0.8 * small], panel, frame)
  const label: CustomSeriesOption = {
    ...base,
    type: 'custom',
    z: depth.label,
    encode: { x: 0, y: 1 },
    data: [first],
    renderItem: (params) => {
      const corner = params.coordSys as unknown as { x: number; y: number }
      return {
        type: 'text',
        x: corner.x + pen.length(place.x),
        y: corner.y + pen.length(place.y),
        style: {
          text: series.name,
          fill: pen.theme.guide,
          fontFamily: pen.smallFont.fontFamily,
          fontSize: pen.smallFont.fontSize,
          align: 'center',
          verticalAlign: 'middle',
        },
      }
    },
  }
  return [line, label]
}
