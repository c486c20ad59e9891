import type { FigureFont, FontCut } from './figure-fonts.ts'
import { textWidth } from './text-width.ts'

/** Letters of the figure’s own font: they can be selected, found and read aloud. */
export interface TextRun {
  readonly text: string
  readonly cut?: FontCut
  /** Of the label's size; 1 where absent. */
  readonly scale?: number
  /** Of the baseline, upward, in em of the label. */
  readonly rise?: number
}

/** A formula that no line of letters can show, as outlines. */
export interface GlyphRun {
  /** SVG path data in thousandths of an em, y downward, from the start of the baseline. */
  readonly path: string
  /** In em. */
  readonly width: number
  readonly ascent: number
  readonly descent: number
  /** What it says, for who cannot see it. */
  readonly tex: string
}

export type Piece = TextRun | GlyphRun
export type Label = readonly Piece[]

/** Labels of a style as TeX sets them, by their text with its dollar signs. */
export type Typeset = Readonly<Record<string, Label>>

export const isGlyphRun = (piece: Piece): piece is GlyphRun => 'path' in piece

export function plainLabel(text: string, cut: FontCut = 'regular'): Label {
  return text === '' ? [] : [{ text, cut }]
}

/** The label a person wrote: typeset where it is known, else as it was written. */
export function givenLabel(text: string, typeset: Typeset): Label {
  return Object.hasOwn(typeset, text) ? (typeset[text] ?? []) : plainLabel(text)
}

export function pieceWidth(piece: Piece, font: FigureFont): number {
  return isGlyphRun(piece) ? piece.width : textWidth(piece.text, font, piece.cut) * (piece.scale ?? 1)
}

/** In em. */
export function labelWidth(label: Label, font: FigureFont): number {
  return label.reduce((sum, piece) => sum + pieceWidth(piece, font), 0)
}

/** How far a label reaches above and below its baseline, in em. */
export function labelHeight(label: Label): { ascent: number; descent: number } {
  let ascent = 0
  let descent = 0
  for (const piece of label) {
    if (isGlyphRun(piece)) {
      ascent = Math.max(ascent, piece.ascent)
      descent = Math.max(descent, piece.descent)
    } else {
      const { scale = 1, rise = 0 } = piece
      ascent = Math.max(ascent, rise + 0.74 * scale)
      descent = Math.max(descent, (hangs(piece.text) ? 0.22 : 0.02) * scale - rise)
    }
  }
  return { ascent, descent }
}

function hangs(text: string): boolean {
  return /[gjpqyQ()[\]{}|,;βγζηµμξρφχψ⟨⟩₀-₉/]/u.test(text)
}

/** The words of a label, without what only TeX can show. */
export function labelText(label: Label): string {
  return label.map((piece) => (isGlyphRun(piece) ? piece.tex : piece.text)).join('')
}
