import type { ResultRow } from '../../../shared/contracts/records.ts'

/** One mode in numbers; `number` counts from 1, as people do. */
export interface ModeRow {
  readonly number: number
  readonly frequency: number
  readonly participationRatio: number
  /** N e: how many particles take part. */
  readonly participation: number
  /** κ = ω². */
  readonly stiffness: number
  /** ‖Hψ − ω²ψ‖ of this mode, where the result keeps it. */
  readonly residual: number | null
}

/** Arrays of a modes result, each [k]. */
export interface SpectrumArrays {
  readonly eigenvalues: ArrayLike<number>
  readonly frequencies: ArrayLike<number>
  readonly participationRatios: ArrayLike<number>
  readonly residuals: ArrayLike<number> | null
}

export function modeRows({ eigenvalues, frequencies, participationRatios, residuals }: SpectrumArrays, particles: number): ModeRow[] {
  return Array.from(frequencies, (frequency, k) => ({
    number: k + 1,
    frequency,
    participationRatio: participationRatios[k] ?? NaN,
    participation: particles * (participationRatios[k] ?? NaN),
    stiffness: eigenvalues[k] ?? NaN,
    residual: residuals?.[k] ?? null,
  }))
}

/** The number of the mode with the lowest frequency. */
export function softestMode(rows: readonly ModeRow[]): number {
  return rows.reduce((softest, row) => (row.frequency < softest.frequency ? row : softest), rows[0] ?? { number: 1, frequency: 0 }).number
}

/** Units of a result's arrays, as the engine stored them. */
export function unitOf(result: ResultRow, array: string): string {
  return result.arrays[array]?.unit ?? '1'
}
