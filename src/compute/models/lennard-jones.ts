import type { PairForm, PowerTerm } from '../definitions/model.ts'
import { powerForm } from './power-form.ts'
import { smoothingOf } from './smoothing.ts'

export const cutoffSchemes = ['shifted-potential', 'shifted-force', 'truncated', 'smoothed'] as const
export type CutoffScheme = (typeof cutoffSchemes)[number]

/** 4 (x⁻¹² − x⁻⁶) */
const core: readonly PowerTerm[] = [
  { power: -12, coefficient: 4 },
  { power: -6, coefficient: -4 },
]

/**
 * The Lennard-Jones function 4 (x⁻¹² − x⁻⁶), cut at x_c: as it is (`truncated`), with its value there taken off
 * (`shifted-potential`), with value and slope taken off (`shifted-force`), or with an even polynomial of sixth degree added
 * that takes it and three derivatives to zero (`smoothed`).
 */
export function lennardJones(scheme: CutoffScheme, cutoff: number): PairForm {
  const value = 4 * (Math.pow(cutoff, -12) - Math.pow(cutoff, -6))
  const slope = 4 * (-12 * Math.pow(cutoff, -13) + 6 * Math.pow(cutoff, -7))
  switch (scheme) {
    case 'truncated':
      return powerForm(core, cutoff, -1)
    case 'shifted-potential':
      return powerForm([...core, { power: 0, coefficient: -value }], cutoff, 0)
    case 'shifted-force':
      return powerForm([...core, { power: 0, coefficient: slope * cutoff - value }, { power: 1, coefficient: -slope }], cutoff, 1)
    case 'smoothed': {
      const repulsive = smoothingOf(12, 3, cutoff)
      const attractive = smoothingOf(6, 3, cutoff)
      const sum = repulsive.map(({ power, coefficient }, l) => ({ power, coefficient: 4 * (coefficient - attractive[l].coefficient) }))
      return powerForm([...core, ...sum], cutoff, 3)
    }
  }
}
