import type { CompleteStyle } from './complete-style.ts'
import { fontFamilyOf, type FigureFont } from './figure-fonts.ts'
import { millimetresPerPoint } from './measures.ts'
import type { FigureTheme } from './palette.ts'

/** What everything is drawn with: a style turned into the units of one drawing surface. */
export interface Pen {
  readonly theme: FigureTheme
  readonly font: FigureFont
  readonly fontFamily: string
  /** Millimetres of the page in units of the surface. */
  readonly length: (millimetres: number) => number
  readonly frameWidth: number
  readonly lineWidth: number
  readonly markerSize: number
}

export function createPen(style: CompleteStyle, theme: FigureTheme, unitsPerMillimetre: number): Pen {
  const length = (millimetres: number) => millimetres * unitsPerMillimetre
  const points = (size: number) => length(size * millimetresPerPoint)
  return {
    theme,
    font: style.font,
    fontFamily: fontFamilyOf(style.font),
    length,
    frameWidth: points(style.framePoints),
    lineWidth: points(style.linePoints),
    markerSize: points(style.markerPoints),
  }
}
