import { Cancelled, WorkError } from '../../shared/contracts/errors.ts'
import { invertDiagonalBlocksInto, preconditionInto } from './block-preconditioner.ts'
import type { BlockCsr } from './block-csr.ts'
import { multiplyInto } from './multiply.ts'
import { addScaledInto, dot, norm } from './vectors.ts'
import { projectTranslationsInto } from './zero-modes.ts'

export interface SolveOptions {
  /** ‖b − Hz‖ / ‖b‖ at which to stop. A quadratic form b·H⁻¹b is then good to its square. */
  readonly tolerance: number
  readonly maximumIterations?: number
  readonly isCancelled?: () => boolean
}

export interface Solution {
  readonly iterations: number
  /** ‖b − Hz‖ / ‖b‖ of the projected b, computed anew from the solution. */
  readonly residual: number
}

/** Iterations that a response of a stable glass never needs: a few thousand are usual near an instability. */
const defaultIterations = 100_000

/**
 * Solves H z = b in the complement of the translations by conjugate gradients with block-Jacobi preconditioning.
 * @param b [N, d]; its translations are left out
 * @param z [N, d], overwritten
 * @throws WorkError when H is not positive definite there, or the tolerance was not reached; Cancelled
 */
export function solveInto(matrix: BlockCsr, b: Float64Array, z: Float64Array, options: SolveOptions): Solution {
  const d = matrix.dimension
  const residual = b.slice()
  projectTranslationsInto(d, residual)
  z.fill(0)
  const target = residual.slice()
  const length = norm(target)
  if (length === 0) return { iterations: 0, residual: 0 }
  const goal = options.tolerance * length
  const inverses = new Float64Array(b.length * d)
  invertDiagonalBlocksInto(matrix, inverses)
  const conditioned = new Float64Array(b.length)
  const direction = new Float64Array(b.length)
  const product = new Float64Array(b.length)
  const limit = options.maximumIterations ?? defaultIterations
  let previous = 1
  let iterations = 0
  while (norm(residual) > goal) {
    if (iterations === limit) {
      throw new WorkError(
        `no solution after ${limit} conjugate-gradient steps: the residual is ${(norm(residual) / length).toExponential(1)}, asked ${options.tolerance}; the system may be close to an instability.`,
      )
    }
    if (options.isCancelled?.()) throw new Cancelled()
    preconditionInto(inverses, d, residual, conditioned)
    projectTranslationsInto(d, conditioned)
    const now = dot(residual, conditioned)
    const turn = iterations === 0 ? 0 : now / previous
    for (let i = 0; i < direction.length; i++) direction[i] = conditioned[i] + turn * direction[i]
    previous = now
    multiplyInto(matrix, direction, product)
    const curvature = dot(direction, product)
    if (!(curvature > 0)) {
      throw new WorkError('the Hessian is not positive definite: this is not a minimum of the energy; minimise it first.')
    }
    addScaledInto(now / curvature, direction, z)
    addScaledInto(-now / curvature, product, residual)
    iterations++
  }
  projectTranslationsInto(d, z)
  // the recurrence's residual drifts from the true one
  multiplyInto(matrix, z, product)
  addScaledInto(-1, product, target)
  return { iterations, residual: norm(target) / length }
}
