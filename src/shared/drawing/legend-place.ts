import type { Panel } from './description.ts'
import { emptyPlace } from './empty-place.ts'
import type { FigureFont } from './figure-fonts.ts'
import { labelHeight, type Typeset } from './label.ts'
import { legendEntries, legendMark, type LegendEntry } from './legend.ts'
import type { Measures } from './measures.ts'
import type { PageBox } from './page-box.ts'
import type { PlacedLabel } from './placed-label.ts'

/** The mark of an entry, around its middle. */
export interface Swatch {
  readonly entry: LegendEntry
  readonly x: number
  readonly y: number
  readonly box: PageBox
}

export interface PlacedLegend {
  readonly box: PageBox
  readonly entries: readonly Swatch[]
  readonly labels: readonly PlacedLabel[]
}

/** Rows of entries from a corner of the page on. */
export function placeLegend(
  entries: readonly LegendEntry[],
  left: number,
  top: number,
  measures: Measures,
  font: FigureFont,
): PlacedLegend {
  const { small, legendLine } = measures
  const placed = entries.map((entry) => {
    const box = { left: left + entry.left * small, top: top + entry.row * legendLine, width: entry.width * small, height: legendLine }
    const middle = box.top + legendLine / 2
    const { ascent, descent } = labelHeight(entry.label)
    // a fraction is taller than a line of letters
    const size = small * Math.min(1, 1.4 / (ascent + descent))
    const tall = ascent + descent > 1 ? ((ascent - descent) / 2) * size : (font.capHeight / 2) * size
    const label: PlacedLabel = {
      part: { kind: 'legend', name: entry.name },
      label: entry.label,
      x: box.left + legendMark * small,
      y: middle + tall,
      align: 'left',
      isTurned: false,
      size,
      ink: 'text',
    }
    return { swatch: { entry, x: box.left + 0.55 * small, y: middle, box }, label }
  })
  const rows = Math.max(-1, ...entries.map(({ row }) => row)) + 1
  const width = Math.max(0, ...entries.map((entry) => (entry.left + entry.width) * small))
  return {
    box: { left, top, width, height: rows * legendLine },
    entries: placed.map(({ swatch }) => swatch),
    labels: placed.map(({ label }) => label),
  }
}

/** Stacked in the emptiest corner of all panels. */
export function placeInside(
  panels: readonly Panel[],
  frames: readonly PageBox[],
  points: readonly (readonly (readonly [number, number])[])[],
  measures: Measures,
  font: FigureFont,
  typeset: Typeset,
): PlacedLegend {
  const { small } = measures
  const narrowest = Math.min(...frames.map(({ width }) => width))
  const entries = legendEntries(panels, (0.8 * narrowest) / small, true, font, typeset)
  const size = placeLegend(entries, 0, 0, measures, font).box
  const places = frames.map((frame, panel) => emptyPlace(frame, size, 0.9 * small, points[panel] ?? [], []))
  const least = Math.min(...places.map(({ crowd }) => crowd))
  const place = places.find(({ crowd }) => crowd === least)
  return placeLegend(entries, place?.left ?? 0, place?.top ?? 0, measures, font)
}
