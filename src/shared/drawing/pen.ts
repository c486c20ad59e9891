import type { CompleteStyle } from './figure-styles.ts'
import { measuresOf, millimetresPerPoint, type Measures } from './measures.ts'
import type { FigureTheme } from './palette.ts'

export const figureFontFamily = 'Source Sans 3'

/** What everything is drawn with: a style turned into the units of one drawing surface. */
export interface Pen {
  readonly theme: FigureTheme
  readonly measures: Measures
  /** Millimetres of the page in units of the surface. */
  readonly length: (millimetres: number) => number
  readonly frameWidth: number
  readonly lineWidth: number
  readonly markerSize: number
  readonly font: { readonly fontFamily: string; readonly fontSize: number; readonly color: string }
  readonly smallFont: { readonly fontFamily: string; readonly fontSize: number; readonly color: string }
}

export function createPen(style: CompleteStyle, theme: FigureTheme, unitsPerMillimetre: number): Pen {
  const measures = measuresOf(style)
  const length = (millimetres: number) => millimetres * unitsPerMillimetre
  const points = (size: number) => length(size * millimetresPerPoint)
  return {
    theme,
    measures,
    length,
    frameWidth: points(style.framePoints),
    lineWidth: points(style.linePoints),
    markerSize: points(style.markerPoints),
    font: { fontFamily: figureFontFamily, fontSize: length(measures.font), color: theme.text },
    smallFont: { fontFamily: figureFontFamily, fontSize: length(measures.small), color: theme.text },
  }
}
