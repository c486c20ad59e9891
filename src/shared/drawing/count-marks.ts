import type { FigureDescription } from './description.ts'

/** Above so many a vector file grows heavy, and how points are written is asked. */
export const manyMarks = 5000

/** Points that a vector file would hold one by one. */
export function countMarks({ panels }: FigureDescription): number {
  let count = 0
  for (const { series } of panels) for (const { kind, x } of series) if (kind === 'points') count += x.length
  return count
}
