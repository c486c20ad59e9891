import type { FigureStyle } from '../contracts/figure-style.ts'
import { composeFigure, type Drawing } from './compose-figure.ts'
import type { FigureDescription } from './description.ts'
import type { Typeset } from './label.ts'
import { around, type PageBox } from './page-box.ts'
import { boxOf, type AxisName, type LabelPart } from './placed-label.ts'

/** A part of a figure that can be pointed at. */
export type FigurePart =
  | { readonly kind: 'panel'; readonly panel: number; readonly box: PageBox }
  | { readonly kind: 'title' | 'ticks'; readonly panel: number; readonly axis: AxisName; readonly box: PageBox }
  | { readonly kind: 'legend-entry'; readonly name: string; readonly box: PageBox }
  | { readonly kind: 'legend' | 'caption'; readonly box: PageBox }
  | { readonly kind: 'letter'; readonly panel: number; readonly box: PageBox }

export interface FigureGeometry {
  readonly widthMillimetres: number
  readonly heightMillimetres: number
  /** Larger parts before the smaller ones within them: the last that holds a point is meant. */
  readonly parts: readonly FigurePart[]
}

/**
 * Where the parts of a figure stand on its page, for clicking them; panels that share the axis below have no x title and ticks.
 * @throws InputError as {@link figureOption} does
 */
export function figureGeometry(description: FigureDescription, style: FigureStyle = {}, typeset: Typeset = {}): FigureGeometry {
  const drawing = composeFigure(description, style, typeset)
  const { widthMillimetres, heightMillimetres, frames } = drawing.layout
  return {
    widthMillimetres,
    heightMillimetres,
    parts: [
      ...frames.map(({ left, top, width, height }, panel): FigurePart => ({ kind: 'panel', panel, box: { left, top, width, height } })),
      ...frames.flatMap((_, panel) => axisParts(drawing, panel)),
      ...legendParts(drawing),
      ...captionParts(drawing),
    ],
  }
}

function axisParts(drawing: Drawing, panel: number): FigurePart[] {
  const parts: FigurePart[] = []
  for (const axis of ['x', 'y'] as const) {
    const ticks = boxesOf(drawing, (part) => part.kind === 'tick' && part.panel === panel && part.axis === axis)
    const title = boxesOf(drawing, (part) => part.kind === 'title' && part.panel === panel && part.axis === axis)
    if (ticks.length > 0) parts.push({ kind: 'ticks', panel, axis, box: around(ticks) })
    if (title.length > 0) parts.push({ kind: 'title', panel, axis, box: around(title) })
  }
  const letter = boxesOf(drawing, (part) => part.kind === 'letter' && part.panel === panel)
  return letter.length === 0 ? parts : [...parts, { kind: 'letter', panel, box: around(letter) }]
}

function legendParts({ legend }: Drawing): FigurePart[] {
  if (legend.entries.length === 0) return []
  const entries = legend.entries.map(({ entry, box }): FigurePart => ({ kind: 'legend-entry', name: entry.name, box }))
  return [{ kind: 'legend', box: legend.box }, ...entries]
}

function captionParts(drawing: Drawing): FigurePart[] {
  const lines = boxesOf(drawing, (part) => part.kind === 'caption')
  return lines.length === 0 ? [] : [{ kind: 'caption', box: around(lines) }]
}

function boxesOf({ labels, style }: Drawing, isMeant: (part: LabelPart) => boolean): PageBox[] {
  return labels.filter(({ part }) => isMeant(part)).map((label) => boxOf(label, style.font))
}
