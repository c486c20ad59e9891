import type { EChartsOption } from 'echarts'
import type { FigureStyle } from '../contracts/calls.ts'
import type { FigureDescription } from './description.ts'
import { gridOf, horizontalAxes, verticalAxes } from './figure-axes.ts'
import { panelSeries } from './figure-series.ts'
import { completeStyle } from './figure-styles.ts'
import { captionText, legendMarks, panelLetters } from './figure-text.ts'
import { layoutFigure } from './layout.ts'
import { printTheme, type FigureTheme } from './palette.ts'
import { createPen } from './pen.ts'

export interface Surface {
  readonly theme?: FigureTheme
  /** Scale of the drawing surface: pixels of a window, or the fine units of a file. A CSS pixel is 25.4/96 mm. */
  readonly unitsPerMillimetre?: number
}

export const cssPixelsPerMillimetre = 96 / 25.4

/** The figure's size on the page: the height follows from the panels unless the style gives one. */
export function figureSize(
  description: FigureDescription,
  style: FigureStyle = {},
): { widthMillimetres: number; heightMillimetres: number } {
  const { widthMillimetres, heightMillimetres } = layoutFigure(description, completeStyle(style))
  return { widthMillimetres, heightMillimetres }
}

/**
 * A figure as an ECharts option for a surface of {@link figureSize} times `unitsPerMillimetre`. It uses line, scatter and
 * custom series, and the grid and graphic components, in the font of `figureFontFamily`.
 * @throws InputError when the style is unknown or the page too small
 */
export function figureOption(description: FigureDescription, style: FigureStyle = {}, surface: Surface = {}): EChartsOption {
  const complete = completeStyle(style)
  const layout = layoutFigure(description, complete)
  const pen = createPen(complete, surface.theme ?? printTheme, surface.unitsPerMillimetre ?? cssPixelsPerMillimetre)
  const placed = description.panels.flatMap((panel, k) => {
    const frame = layout.frames[k]
    return frame ? [{ panel, frame, k }] : []
  })
  return {
    animation: false,
    backgroundColor: pen.theme.background,
    textStyle: { fontFamily: pen.font.fontFamily },
    grid: placed.map(({ frame }) => gridOf(frame, pen)),
    xAxis: placed.flatMap(({ panel, frame, k }) => horizontalAxes(panel, frame, k, pen)),
    yAxis: placed.flatMap(({ panel, frame, k }) => verticalAxes(panel, frame, k, layout, pen)),
    series: placed.flatMap(({ panel, frame, k }) => panelSeries(panel, frame, k, pen)),
    graphic: { elements: [...legendMarks(layout, pen), ...panelLetters(description, layout, pen), ...captionText(layout, pen)] },
  }
}
