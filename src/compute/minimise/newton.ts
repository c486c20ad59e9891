import type { BlockCsr } from '../linalg/block-csr.ts'
import { multiplyInto } from '../linalg/multiply.ts'
import { addScaledInto, dot } from '../linalg/vectors.ts'
import { projectTranslationsInto } from '../linalg/zero-modes.ts'
import { invertDiagonalBlocksInto, preconditionInto } from '../linalg/block-preconditioner.ts'
import type { Descent } from './descent.ts'
import { largestComponent, scaleAndAddInto } from './fields.ts'
import { longestMove } from './line-search.ts'

const maximumNewtonSteps = 30
/** A step must lower the 2-norm of the force to this part of it, or the forces are not yet linear enough for Newton. */
const requiredFall = 0.7
/** The linear system is solved no further than this: far from the minimum its solution is only a guide. */
const loosestSolution = 0.05

interface NewtonWorkspace {
  step: Float64Array
  residual: Float64Array
  direction: Float64Array
  product: Float64Array
  conditioned: Float64Array
  inverses: Float64Array
}

/**
 * Truncated Newton: solves H δ = F by preconditioned conjugate gradients in the complement of the translations and
 * moves by δ, until the relative force is at `target`. Gives up, at a point no worse than it began, where the curvature is
 * negative or a step does not lower the force.
 * @returns whether the target was reached
 * @see Nocedal and Wright, Numerical Optimization (2006), algorithm 7.1
 */
export function polishByNewton(descent: Descent, target: number): boolean {
  const { forces, positions, interaction } = descent
  const length = forces.length
  const workspace: NewtonWorkspace = {
    step: new Float64Array(length),
    residual: new Float64Array(length),
    direction: new Float64Array(length),
    product: new Float64Array(length),
    conditioned: new Float64Array(length),
    inverses: new Float64Array(length * interaction.dimension),
  }
  const before = new Float64Array(length)
  for (let n = 0; n < maximumNewtonSteps; n++) {
    descent.updateTypicalForce()
    if (descent.relativeForce <= target) return true
    if (descent.isExhausted) return false
    const relative = descent.relativeForce
    // superlinear: each step squares the relative force as long as its system is solved to that accuracy
    const accuracy = Math.max(Math.min(loosestSolution, relative), (0.1 * target) / relative)
    if (!solveForStep(descent, interaction.hessian(positions), accuracy, workspace)) return false
    const square = dot(forces, forces)
    const move = largestComponent(workspace.step)
    before.set(positions)
    addScaledInto(move > longestMove ? longestMove / move : 1, workspace.step, positions)
    descent.evaluate()
    descent.steps++
    if (!(dot(forces, forces) < requiredFall * requiredFall * square)) {
      if (!(dot(forces, forces) < square)) {
        positions.set(before)
        descent.evaluate()
      }
      descent.updateTypicalForce()
      return descent.relativeForce <= target
    }
  }
  return false
}

/** H step = F to a relative residual; false where a direction of negative curvature shows. */
function solveForStep(descent: Descent, hessian: BlockCsr, accuracy: number, workspace: NewtonWorkspace): boolean {
  const { step, residual, direction, product, conditioned, inverses } = workspace
  const d = hessian.dimension
  invertDiagonalBlocksInto(hessian, inverses)
  residual.set(descent.forces)
  const goal = accuracy * accuracy * dot(residual, residual)
  step.fill(0)
  direction.fill(0)
  let previous = 1
  while (dot(residual, residual) > goal && !descent.isExhausted) {
    preconditionInto(inverses, d, residual, conditioned)
    projectTranslationsInto(d, conditioned)
    const now = dot(residual, conditioned)
    scaleAndAddInto(conditioned, now / previous, direction)
    previous = now
    multiplyInto(hessian, direction, product)
    descent.countProduct()
    const curvature = dot(direction, product)
    if (!(curvature > 0)) return false
    addScaledInto(now / curvature, direction, step)
    addScaledInto(-now / curvature, product, residual)
  }
  projectTranslationsInto(d, step)
  return true
}
