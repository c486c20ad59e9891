import type { ModeRow } from './spectrum.ts'

export type ModeColumn = 'number' | 'frequency' | 'participation' | 'stiffness' | 'waves'

export interface ModeOrder {
  readonly column: ModeColumn
  readonly isDescending: boolean
}

/** The rows in an order, equals by their number. @param waves [k] the part of each mode among plane waves */
export function sortModes(rows: readonly ModeRow[], { column, isDescending }: ModeOrder, waves: readonly number[]): ModeRow[] {
  const value = (row: ModeRow) => (column === 'waves' ? (waves[row.number - 1] ?? 0) : row[column])
  const sign = isDescending ? -1 : 1
  return [...rows].sort((a, b) => sign * (value(a) - value(b)) || a.number - b.number)
}
