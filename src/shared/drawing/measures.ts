import type { CompleteStyle } from './complete-style.ts'

export const millimetresPerPoint = 25.4 / 72

/** The distances of a figure that follow from its type size, in millimetres. */
export interface Measures {
  readonly font: number
  readonly small: number
  readonly caption: number
  /** White between the drawing and the edge of the page. */
  readonly edge: number
  readonly majorTick: number
  readonly minorTick: number
  /** Between a frame and its tick labels. */
  readonly labelGap: number
  readonly legendLine: number
  readonly captionLine: number
  readonly rowGap: number
}

export function measuresOf(style: CompleteStyle): Measures {
  const font = style.fontPoints * millimetresPerPoint
  const small = style.smallFontPoints * millimetresPerPoint
  return {
    font,
    small,
    caption: 0.92 * small,
    edge: 0.35 * font,
    majorTick: 0.42 * small,
    minorTick: 0.22 * small,
    labelGap: 0.4 * small,
    legendLine: 1.5 * small,
    captionLine: 1.3 * small,
    rowGap: 0.75 * font + 0.35 * small,
  }
}
