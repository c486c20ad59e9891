import type { EChartsOption } from 'echarts'
import type { FigureStyle } from '../contracts/figure-style.ts'
import { composeFigure, frameOf, type Drawing } from './compose-figure.ts'
import type { FigureDescription } from './description.ts'
import { gridOf, horizontalAxes, verticalAxes } from './figure-axes.ts'
import { labelMarks, legendMarks } from './figure-graphic.ts'
import { panelSeries, type Layer } from './figure-series.ts'
import type { Typeset } from './label.ts'
import { printTheme, type FigureTheme } from './palette.ts'
import { createPen } from './pen.ts'

export interface Surface {
  readonly theme?: FigureTheme
  /** Scale of the drawing surface: pixels of a window, or the fine units of a file. A CSS pixel is 25.4/96 mm. */
  readonly unitsPerMillimetre?: number
  /** Labels of the style that TeX has set: what `figures.describe` answers. */
  readonly typeset?: Typeset
}

export const cssPixelsPerMillimetre = 96 / 25.4

/** The figure's size on the page: the height follows from the panels unless the style gives one. */
export function figureSize(
  description: FigureDescription,
  style: FigureStyle = {},
  typeset: Typeset = {},
): { widthMillimetres: number; heightMillimetres: number } {
  const { widthMillimetres, heightMillimetres } = composeFigure(description, style, typeset).layout
  return { widthMillimetres, heightMillimetres }
}

/**
 * A figure as an ECharts option for a surface of {@link figureSize} times `unitsPerMillimetre`. It uses line, scatter and
 * custom series, and the grid and graphic components, in one of `figureFonts`.
 * @throws InputError when the style is unknown, cannot show the data, or leaves no room
 */
export function figureOption(description: FigureDescription, style: FigureStyle = {}, surface: Surface = {}): EChartsOption {
  const drawing = composeFigure(description, style, surface.typeset)
  const scale = surface.unitsPerMillimetre ?? cssPixelsPerMillimetre
  const pen = createPen(drawing.style, surface.theme ?? printTheme, scale)
  const plot = plotOption(drawing, scale, 'screen', surface.theme)
  return { ...plot, graphic: { elements: [...legendMarks(drawing, pen), ...labelMarks(drawing, pen)] } }
}

/** The frames and data of a drawing, without a word: an exported file sets its words as text of its own. */
export function plotOption(drawing: Drawing, unitsPerMillimetre: number, layer: Layer, theme = printTheme): EChartsOption {
  const { description, style, layout } = drawing
  const pen = createPen(style, theme, unitsPerMillimetre)
  const placed = description.panels.map((panel, k) => ({ panel, frame: frameOf(layout, k), k }))
  const { measures } = layout
  return {
    animation: false,
    backgroundColor: theme.background,
    grid: placed.map(({ frame }) => gridOf(frame, pen)),
    xAxis: placed.flatMap(({ panel, frame, k }) => horizontalAxes(panel, frame, k, measures, pen)),
    yAxis: placed.flatMap(({ panel, frame, k }) => verticalAxes(panel, frame, k, measures, pen)),
    series: placed.flatMap(({ panel, frame, k }) => panelSeries(panel, frame, k, layer, pen)),
    ...(layer === 'marks' ? {} : { graphic: { elements: legendMarks(drawing, pen) } }),
  }
}
