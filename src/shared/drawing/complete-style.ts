import { InputError } from '../contracts/errors.ts'
import type { FigureStyle } from '../contracts/figure-style.ts'
import { figureFonts, type FigureFont } from './figure-fonts.ts'
import { figureStyles, type FigurePreset } from './figure-styles.ts'

/** A style with nothing left open but the height, which may depend on what is drawn. */
export interface CompleteStyle extends Omit<FigurePreset, 'title' | 'font'> {
  readonly font: FigureFont
  readonly panels: NonNullable<FigureStyle['panels']>
  readonly legend: { readonly position: 'above' | 'inside' | 'none'; readonly names: Readonly<Record<string, string>> }
  readonly colours: Readonly<Record<string, number>>
  readonly showCaption: boolean
  readonly showPanelLetters: boolean
  readonly marks: 'vector' | 'raster' | null
}

/**
 * Fills in what a question about a figure left out.
 * @throws InputError when the preset or the font is not one of those that come with the product
 */
export function completeStyle(style: FigureStyle = {}): CompleteStyle {
  const preset: FigurePreset = find(figureStyles, style.preset ?? 'single-column', 'figure style', 'style.preset')
  const font: FigureFont = find(figureFonts, style.font ?? preset.font, 'font for figures', 'style.font')
  const fontPoints = style.fontPoints ?? preset.fontPoints
  const height = style.heightMillimetres ?? preset.heightMillimetres
  return {
    widthMillimetres: style.widthMillimetres ?? preset.widthMillimetres,
    ...(height === undefined ? {} : { heightMillimetres: height }),
    panelAspect: preset.panelAspect,
    fontPoints,
    // numbers keep their proportion to the titles unless they are given their own size
    smallFontPoints: style.smallFontPoints ?? (preset.smallFontPoints * fontPoints) / preset.fontPoints,
    framePoints: preset.framePoints,
    linePoints: style.linePoints ?? preset.linePoints,
    markerPoints: style.markerPoints ?? preset.markerPoints,
    dotsPerInch: style.dotsPerInch ?? preset.dotsPerInch,
    font,
    panels: style.panels ?? [],
    legend: { position: style.legend?.position ?? 'above', names: style.legend?.names ?? {} },
    colours: style.colours ?? {},
    showCaption: style.showCaption ?? true,
    showPanelLetters: style.showPanelLetters ?? true,
    marks: style.marks ?? null,
  }
}

function find<T>(all: Readonly<Record<string, T>>, name: string, kind: string, path: string): T {
  const found = Object.hasOwn(all, name) ? all[name] : undefined
  if (found) return found
  throw new InputError(`there is no ${kind} “${name}” (there are ${Object.keys(all).join(', ')})`, { path, value: name })
}
