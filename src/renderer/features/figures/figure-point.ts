import type { FigureDescription } from '../../../shared/drawing/description.ts'

/** A mark of a figure and where it comes from. */
export interface FigurePoint {
  readonly sample: number
  /** Counted from 1; null where the mark is no mode. */
  readonly mode: number | null
}

/** The origin of a mark, where its series says from which sample each of its points is. */
export function pointAt({ panels }: FigureDescription, series: string, index: number): FigurePoint | null {
  for (const panel of panels) {
    const found = panel.series.find(({ name, kind, columns }) => name === series && kind === 'points' && columns?.['sample'] !== undefined)
    const sample = Number(found?.columns?.['sample']?.[index])
    if (!found || !Number.isInteger(sample)) continue
    const mode = Number(found.columns?.['mode']?.[index])
    return { sample, mode: Number.isInteger(mode) ? mode : null }
  }
  return null
}
