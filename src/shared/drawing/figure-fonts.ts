import { libertinusSerifWidths } from './font-widths/libertinus-serif.ts'
import { sourceSans3Widths } from './font-widths/source-sans-3.ts'

export type FontCut = 'regular' | 'italic' | 'semibold'

/** A family that comes with the product, in `resources/fonts/NAME-CUT.ttf`. */
export interface FigureFont {
  readonly name: string
  readonly title: string
  readonly family: string
  /** What takes its place where neither the file nor the machine has it. */
  readonly fallback: 'sans-serif' | 'serif'
  /** Of capitals and figures, in em. */
  readonly capHeight: number
  readonly widths: Readonly<Record<FontCut, string>>
}

export const figureFonts = {
  'source-sans-3': {
    name: 'source-sans-3',
    title: 'Source Sans 3',
    family: 'Source Sans 3',
    fallback: 'sans-serif',
    capHeight: 0.66,
    widths: sourceSans3Widths,
  },
  'libertinus-serif': {
    name: 'libertinus-serif',
    title: 'Libertinus Serif',
    family: 'Libertinus Serif',
    fallback: 'serif',
    capHeight: 0.658,
    widths: libertinusSerifWidths,
  },
} as const satisfies Record<string, FigureFont>

/** The family as CSS names it; a name with a digit of its own needs quotes, without which a canvas ignores it. */
export function fontFamilyOf(font: FigureFont): string {
  return `"${font.family}", ${font.fallback}`
}
