import { addScaledInto, dot } from '../linalg/vectors.ts'
import type { DescentEnd } from './conjugate-gradient.ts'
import type { Descent } from './descent.ts'
import { largestComponent } from './fields.ts'
import { longestMove } from './line-search.ts'

const firstTimeStep = 0.01
const longestTimeStep = 0.1
const growth = 1.1
const shrinkage = 0.5
const firstMixing = 0.1
const mixingDecay = 0.99
const stepsBeforeGrowth = 5
const stepsBetweenTypicalForces = 50

/**
 * The fast inertial relaxation engine, down to a relative force: motion with unit masses, steered towards the force and
 * stopped whenever it goes uphill. Steps are those of physical time in units of the model.
 * @see Bitzek et al., Phys. Rev. Lett. 97, 170201 (2006)
 */
export function descendByFire(descent: Descent, target: number): DescentEnd {
  const { forces, positions } = descent
  const velocities = new Float64Array(forces.length)
  let timeStep = firstTimeStep
  let mixing = firstMixing
  let downhill = 0
  for (let n = 1; ; n++) {
    if (n % stepsBetweenTypicalForces === 0) descent.updateTypicalForce()
    if (descent.hasReached(target)) return 'reached'
    if (descent.isExhausted) return 'exhausted'
    if (dot(forces, velocities) >= 0) {
      const steer = mixing * Math.sqrt(dot(velocities, velocities) / dot(forces, forces))
      for (let k = 0; k < velocities.length; k++) velocities[k] = (1 - mixing) * velocities[k] + steer * forces[k]
      if (++downhill > stepsBeforeGrowth) {
        timeStep = Math.min(timeStep * growth, longestTimeStep)
        mixing *= mixingDecay
      }
    } else {
      velocities.fill(0)
      downhill = 0
      timeStep *= shrinkage
      mixing = firstMixing
      // so small a step no longer moves anything: rounding of the forces decides the power's sign
      if (timeStep < 1e-9) return 'stalled'
    }
    addScaledInto(timeStep, forces, velocities)
    const move = timeStep * largestComponent(velocities)
    addScaledInto(move > longestMove ? (timeStep * longestMove) / move : timeStep, velocities, positions)
    descent.evaluate()
    descent.steps++
  }
}
