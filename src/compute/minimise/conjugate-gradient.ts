import { dot } from '../linalg/vectors.ts'
import type { Descent } from './descent.ts'
import { largestComponent, scaleAndAddInto } from './fields.ts'
import { searchLine } from './line-search.ts'

/** Steps without a new lowest force after which going on is hopeless: rounding rules. */
const patience = 2000
/** The typical force changes slowly: it is looked up again every so many steps. */
const stepsBetweenTypicalForces = 50
const firstMove = 0.01

/** What a minimiser ended with; `stalled` when forces no longer fall, `exhausted` when the budget is used up. */
export type DescentEnd = 'reached' | 'stalled' | 'exhausted'

/**
 * Nonlinear conjugate gradient, Polak–Ribière with restarts (PR+), down to a relative force.
 * @see Nocedal and Wright, Numerical Optimization (2006), eq. 5.44
 */
export function descendByConjugateGradient(descent: Descent, target: number): DescentEnd {
  const { forces } = descent
  const direction = forces.slice()
  const previous = new Float64Array(forces.length)
  const origin = new Float64Array(forces.length)
  let curvaturePerLength = 0
  let lowest = Infinity
  let since = 0
  for (let n = 1; ; n++) {
    if (n % stepsBetweenTypicalForces === 0) descent.updateTypicalForce()
    if (descent.hasReached(target)) return 'reached'
    if (descent.isExhausted) return 'exhausted'
    if (descent.maxForce < lowest) since = 0
    else if (++since > patience) return 'stalled'
    lowest = Math.min(lowest, descent.maxForce)

    let slope = dot(forces, direction)
    if (!(slope > 0)) {
      direction.set(forces)
      slope = dot(forces, forces)
    }
    const square = dot(direction, direction)
    // the line's curvature changes little from step to step, and with it a step comes out right at the first trial
    const guess = curvaturePerLength > 0 ? slope / (curvaturePerLength * square) : firstMove / largestComponent(direction)
    previous.set(forces)
    const step = searchLine(descent, direction, slope, guess, origin)
    descent.steps++
    if (step.length === 0) {
      if (curvaturePerLength === 0) return 'stalled'
      curvaturePerLength = 0
      direction.set(forces)
      continue
    }
    curvaturePerLength = step.curvature > 0 ? step.curvature / square : 0
    const beta = (dot(forces, forces) - dot(forces, previous)) / dot(previous, previous)
    scaleAndAddInto(forces, Math.max(0, beta), direction)
  }
}
