import type { PairInteraction } from '../definitions/model.ts'
import type { NeighbourList } from '../neighbours/neighbour-list.ts'

/** The pairs within their cutoff, with the derivatives of their energy; arrays are longer than `count` and reused. */
export interface InteractingPairs {
  count: number
  /** [count] particles of the pair; the same one twice for a particle and its own image. */
  first: Int32Array
  second: Int32Array
  /** [count, d] unit vector from first to second. */
  directions: Float64Array
  /** [count] */
  distances: Float64Array
  /** [count, 5] φ … φ⁽⁴⁾, up to the order asked for. */
  derivatives: Float64Array
}

/** Numbers kept for each pair: the energy and four derivatives. */
export const derivativesPerPair = 5

export function createInteractingPairs(): InteractingPairs {
  return {
    count: 0,
    first: new Int32Array(0),
    second: new Int32Array(0),
    directions: new Float64Array(0),
    distances: new Float64Array(0),
    derivatives: new Float64Array(0),
  }
}

/** Picks the interacting pairs of an up-to-date list and evaluates them up to a derivative order ≤ 4. */
export function collectPairs(pair: PairInteraction, list: NeighbourList, order: number, pairs: InteractingPairs): void {
  const { dimension, particles, positions, kinds, particleOf, rowStart, neighbours } = list
  const { kinds: kindCount, lengths, energies, forms } = pair
  if (pairs.first.length < rowStart[particles]) grow(pairs, rowStart[particles], dimension)
  const { first, second, directions, distances, derivatives } = pairs
  const f = new Float64Array(derivativesPerPair)
  let count = 0
  for (let i = 0; i < particles; i++) {
    for (let p = rowStart[i]; p < rowStart[i + 1]; p++) {
      const j = neighbours[p]
      const kind = kinds[i] * kindCount + kinds[j]
      let squared = 0
      for (let a = 0; a < dimension; a++) {
        const along = positions[j * dimension + a] - positions[i * dimension + a]
        directions[count * dimension + a] = along
        squared += along * along
      }
      const r = Math.sqrt(squared)
      const x = r / lengths[kind]
      if (!(x < forms[kind].cutoff)) continue
      forms[kind].derivatives(x, order, f)
      let unit = energies[kind]
      for (let k = 0; k <= order; k++) {
        derivatives[count * derivativesPerPair + k] = unit * f[k]
        unit /= lengths[kind]
      }
      for (let a = 0; a < dimension; a++) directions[count * dimension + a] /= r
      distances[count] = r
      first[count] = particleOf[i]
      second[count] = particleOf[j]
      count++
    }
  }
  pairs.count = count
}

function grow(pairs: InteractingPairs, capacity: number, dimension: number): void {
  pairs.first = new Int32Array(capacity)
  pairs.second = new Int32Array(capacity)
  pairs.directions = new Float64Array(capacity * dimension)
  pairs.distances = new Float64Array(capacity)
  pairs.derivatives = new Float64Array(capacity * derivativesPerPair)
}
