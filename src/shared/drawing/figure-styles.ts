import type { FigureStyle } from '../contracts/calls.ts'
import { InputError } from '../contracts/errors.ts'

/** A journal's way of drawing. Millimetres and points are of the printed page. */
export interface FigurePreset {
  readonly title: string
  readonly widthMillimetres: number
  /** Total height, where the page gives one; otherwise it follows from the panels. */
  readonly heightMillimetres?: number
  /** Height over width of a panel's frame. */
  readonly panelAspect: number
  readonly fontPoints: number
  readonly smallFontPoints: number
  readonly framePoints: number
  readonly linePoints: number
  readonly markerPoints: number
  readonly dotsPerInch: number
}

export const figureStyles = {
  'single-column': {
    title: 'Single column, 86 mm',
    widthMillimetres: 86,
    panelAspect: 0.62,
    fontPoints: 8.5,
    smallFontPoints: 7.5,
    framePoints: 0.6,
    linePoints: 1,
    markerPoints: 3.6,
    dotsPerInch: 600,
  },
  'double-column': {
    title: 'Double column, 178 mm',
    widthMillimetres: 178,
    panelAspect: 0.72,
    fontPoints: 9,
    smallFontPoints: 8,
    framePoints: 0.6,
    linePoints: 1,
    markerPoints: 4,
    dotsPerInch: 600,
  },
  slide: {
    title: 'Slide, 254 × 143 mm',
    widthMillimetres: 254,
    heightMillimetres: 143,
    panelAspect: 0.72,
    fontPoints: 18,
    smallFontPoints: 15,
    framePoints: 1.2,
    linePoints: 2,
    markerPoints: 7,
    dotsPerInch: 150,
  },
} as const satisfies Record<string, FigurePreset>

export type FigurePresetName = keyof typeof figureStyles

/** A style with nothing left open but the height, which may depend on what is drawn. */
export type CompleteStyle = Omit<FigurePreset, 'title'>

/**
 * Fills in what a question about a figure left out.
 * @throws InputError when the preset is not one of {@link figureStyles}
 */
export function completeStyle(style: FigureStyle = {}): CompleteStyle {
  const name = style.preset ?? 'single-column'
  if (!isPresetName(name)) {
    const known = Object.keys(figureStyles).join(', ')
    throw new InputError(`there is no figure style “${name}” (there are ${known})`, { path: 'style.preset', value: name })
  }
  const preset: FigurePreset = figureStyles[name]
  return {
    ...preset,
    ...(style.widthMillimetres === undefined ? {} : { widthMillimetres: style.widthMillimetres }),
    ...(style.heightMillimetres === undefined ? {} : { heightMillimetres: style.heightMillimetres }),
    ...(style.dotsPerInch === undefined ? {} : { dotsPerInch: style.dotsPerInch }),
  }
}

function isPresetName(name: string): name is FigurePresetName {
  return Object.hasOwn(figureStyles, name)
}
