import { isNumeric } from '../sample-columns.ts'
import type { ShownColumn } from './use-column-layout.ts'

/** The columns as tracks of a grid: a width of the user's own stands still, the others share the room that is left. */
export function columnTracks(columns: readonly ShownColumn[]): { gridTemplateColumns: string; minWidth: string } {
  const track = (column: ShownColumn) => {
    if (column.ownWidth !== null) return `${String(column.ownWidth)}rem`
    if (column.kind === 'flag') return `${String(column.width)}rem`
    return `minmax(${String(column.width)}rem, ${isNumeric(column) ? '1fr' : '1.5fr'})`
  }
  const width = columns.reduce((sum, column) => sum + (column.ownWidth ?? column.width), 0)
  return { gridTemplateColumns: columns.map(track).join(' '), minWidth: `${String(width)}rem` }
}
