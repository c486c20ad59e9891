import { z } from 'zod'

/**
 * How records are named. A sample is a plain number, so that ranges read `3..8`; everything else carries its kind,
 * so that `vitrine show P ID` needs no second word.
 */
export const sampleId = z.int().positive()
export const runId = z.templateLiteral(['run-', z.int().positive()])
export const ensembleId = z.templateLiteral(['ensemble-', z.int().positive()])
export const resultId = z.templateLiteral(['result-', z.int().positive()])
export const savedViewId = z.templateLiteral(['view-', z.int().positive()])
export const figureId = z.templateLiteral(['figure-', z.int().positive()])

export type RunId = `run-${number}`
export type EnsembleId = `ensemble-${number}`
export type ResultId = `result-${number}`
export type SavedViewId = `view-${number}`
export type FigureId = `figure-${number}`

/** The number in `run-3`. */
export function numberOfId(id: string): number {
  return Number(id.slice(id.lastIndexOf('-') + 1))
}
