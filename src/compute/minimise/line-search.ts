import { dot } from '../linalg/vectors.ts'
import type { Descent } from './descent.ts'
import { largestComponent } from './fields.ts'

/** No component moves further than this in one search: steps beyond it could leap over barriers between particles. */
export const longestMove = 0.1
/** F·p may be left at this part of its first value: a better line minimum costs more evaluations than it saves steps. */
const slack = 0.1
const maximumTrials = 20

export interface LineStep {
  /** Where the search ended, in units of the direction; 0 when no step down was found. */
  readonly length: number
  /** −d(F·p)/dt, the mean over the step taken. */
  readonly curvature: number
}

/**
 * Moves `descent` along a direction to where the slope F·p has nearly vanished, by secants and then inside a bracket of
 * its change of sign. Energies are never compared: near a minimum their differences drown in rounding.
 * @param direction [N, d] with F·p > 0
 * @param origin [N, d], scratch: where the search began
 * @param guess first trial step
 */
export function searchLine(descent: Descent, direction: Float64Array, slope: number, guess: number, origin: Float64Array): LineStep {
  const { positions, forces } = descent
  origin.set(positions)
  const longest = longestMove / largestComponent(direction)
  let lower = 0
  let lowerSlope = slope
  let upper = Infinity
  let upperSlope = 0
  let step = Math.min(guess, longest)
  for (let trial = 0; trial < maximumTrials; trial++) {
    moveTo(step)
    const here = dot(forces, direction)
    if (Math.abs(here) <= slack * slope || (here > 0 && step >= longest)) return { length: step, curvature: (slope - here) / step }
    if (here > 0) {
      const fall = lowerSlope - here
      const secant = fall > 0 ? step + ((step - lower) * here) / fall : Infinity
      lower = step
      lowerSlope = here
      if (upper === Infinity) {
        step = Math.min(secant, 4 * step, longest)
        continue
      }
    } else {
      upper = step
      upperSlope = here
    }
    const width = upper - lower
    const share = lowerSlope / (lowerSlope - upperSlope)
    step = lower + width * Math.min(0.9, Math.max(0.1, share))
  }
  moveTo(lower)
  return { length: lower, curvature: lower > 0 ? (slope - lowerSlope) / lower : 0 }

  function moveTo(t: number): void {
    for (let k = 0; k < positions.length; k++) positions[k] = origin[k] + t * direction[k]
    descent.evaluate()
  }
}
