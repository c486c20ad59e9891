import { derivativesPerPair, type InteractingPairs } from './interacting-pairs.ts'

/**
 * Derivatives along the path x → (I + ηD) x of particles and box: dU/dη = Σ φ′ n·D x_ij, d²U/dη² = Σ (D x_ij)·B·(D x_ij), and
 * into `out` the rate at which the gradient of the energy changes, ±B·D x_ij on the two particles of a pair.
 * @param pairs evaluated to order 2
 * @param rate D [d, d], row-major
 * @param out [N, d], overwritten
 */
export function strainDerivativesInto(
  pairs: InteractingPairs,
  dimension: number,
  rate: Float64Array,
  out: Float64Array,
): { first: number; second: number } {
  const { first: firsts, second: seconds, directions, distances, derivatives } = pairs
  const change = new Float64Array(dimension)
  let first = 0
  let second = 0
  out.fill(0)
  for (let p = 0; p < pairs.count; p++) {
    const n = p * dimension
    const r = distances[p]
    const slope = derivatives[p * derivativesPerPair + 1]
    const curvature = derivatives[p * derivativesPerPair + 2]
    let along = 0
    for (let a = 0; a < dimension; a++) {
      change[a] = 0
      for (let b = 0; b < dimension; b++) change[a] += rate[a * dimension + b] * directions[n + b] * r
      along += change[a] * directions[n + a]
    }
    const stiffness = slope / r
    first += slope * along
    for (let a = 0; a < dimension; a++) {
      const response = curvature * along * directions[n + a] + stiffness * (change[a] - along * directions[n + a])
      second += change[a] * response
      out[seconds[p] * dimension + a] += response
      out[firsts[p] * dimension + a] -= response
    }
  }
  return { first, second }
}
