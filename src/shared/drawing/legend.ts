import { letters, truncateMiddle } from '../format/name.ts'
import type { Panel, Series } from './description.ts'
import type { FigureFont } from './figure-fonts.ts'
import { givenLabel, isGlyphRun, labelWidth, plainLabel, type Label, type Typeset } from './label.ts'
import { textWidth } from './text-width.ts'

export interface LegendEntry {
  readonly name: string
  /** As drawn: plain text is cut in its middle when long. */
  readonly label: Label
  readonly colour: number
  readonly kind: Series['kind']
  /** From the left end of the legend, in units of the font size. */
  readonly left: number
  readonly row: number
  /** With its mark, in units of the font size. */
  readonly width: number
}

/** Of a legend entry, in units of the font size: the mark with the white after it, and the white after an entry. */
export const legendMark = 1.33
const legendGap = 1.4

/** One entry a name over all panels; none when there is nothing to tell apart. `isStacked` sets each in a row of its own. */
export function legendEntries(
  panels: readonly Panel[],
  width: number,
  isStacked: boolean,
  font: FigureFont,
  typeset: Typeset,
): LegendEntry[] {
  const named = new Map<string, Series>()
  for (const series of panels.flatMap((panel) => panel.series)) {
    if (series.kind !== 'guide' && !named.has(series.name)) named.set(series.name, series)
  }
  if (named.size < 2) return []
  let left = 0
  let row = 0
  return [...named.values()].map((series, k) => {
    const label = shorten(givenLabel(series.label ?? series.name, typeset), width - legendMark, font)
    const entryWidth = legendMark + labelWidth(label, font)
    if (isStacked) {
      row = k
    } else if (left > 0 && left + entryWidth > width) {
      left = 0
      row++
    }
    const entry = { name: series.name, label, colour: series.colour, kind: series.kind, left, row, width: entryWidth }
    if (!isStacked) left += entryWidth + legendGap
    return entry
  })
}

function shorten(label: Label, width: number, font: FigureFont): Label {
  const [only] = label
  if (label.length !== 1 || !only || isGlyphRun(only)) return label
  let { text } = only
  const whole = text
  for (let length = letters(whole).length; textWidth(text, font) > width && length > 1; length--) text = truncateMiddle(whole, length - 1)
  return text === whole ? label : plainLabel(text)
}
