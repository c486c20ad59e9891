import { letters, truncateMiddle } from '../format/name.ts'
import type { Panel, Series } from './description.ts'
import { estimatedWidth } from './text-width.ts'

export interface LegendEntry {
  readonly name: string
  /** As drawn: cut in its middle when long. */
  readonly text: string
  readonly colour: number
  readonly kind: Series['kind']
  /** From the left end of the row, in units of the font size. */
  readonly left: number
  readonly row: number
}

/** Of a legend entry, in units of the font size: the mark, and the white after an entry. */
export const legendMark = 1.7
const legendGap = 1.4

/** One entry a name over all panels, set in rows of at most `width` em; none when there is nothing to tell apart. */
export function legendEntries(panels: readonly Panel[], width: number): LegendEntry[] {
  const named = new Map<string, Series>()
  for (const series of panels.flatMap((panel) => panel.series)) {
    if (series.kind !== 'guide' && !named.has(series.name)) named.set(series.name, series)
  }
  if (named.size < 2) return []
  let left = 0
  let row = 0
  return [...named.values()].map((series) => {
    const text = shorten(series.name, width - legendMark)
    const entryWidth = legendMark + estimatedWidth(text)
    if (left > 0 && left + entryWidth > width) {
      left = 0
      row++
    }
    const entry = { name: series.name, text, colour: series.colour, kind: series.kind, left, row }
    left += entryWidth + legendGap
    return entry
  })
}

function shorten(name: string, width: number): string {
  let text = name
  for (let length = letters(name).length; estimatedWidth(text) > width && length > 1; length--) text = truncateMiddle(name, length - 1)
  return text
}
