import { derivativesPerPair, type InteractingPairs } from './interacting-pairs.ts'

/** sqrt(mean of φ′² over interacting pairs), 0 without any. */
export function typicalForceOf(pairs: InteractingPairs): number {
  let sum = 0
  for (let p = 0; p < pairs.count; p++) sum += pairs.derivatives[p * derivativesPerPair + 1] ** 2
  return pairs.count === 0 ? 0 : Math.sqrt(sum / pairs.count)
}

/** Potential part of the Cauchy stress, (1/V) Σ φ′ r n⊗n [d, d], tension positive. */
export function stressOf(pairs: InteractingPairs, dimension: number, volume: number): Float64Array {
  const stress = new Float64Array(dimension * dimension)
  const { directions, distances, derivatives } = pairs
  for (let p = 0; p < pairs.count; p++) {
    const tension = derivatives[p * derivativesPerPair + 1] * distances[p]
    for (let a = 0; a < dimension; a++) {
      for (let b = 0; b < dimension; b++)
        stress[a * dimension + b] += tension * directions[p * dimension + a] * directions[p * dimension + b]
    }
  }
  return stress.map((value) => value / volume)
}
