import { derivativesPerPair, type InteractingPairs } from './interacting-pairs.ts'

/**
 * Contracts the third derivative of the energy: v = U₃:zz into `out`, returns U₃:·zzz. With s = n·z_ij and w = z_ij − s n, a pair gives
 * φ‴ s² n + A (|w|² n + 2 s w), A = φ″/r − φ′/r²: split this way the large terms of transverse motion never cancel.
 * @param pairs evaluated to order 3
 * @param field displacement field z [N, d]
 * @param out [N, d], overwritten
 */
export function contractThirdInto(pairs: InteractingPairs, dimension: number, field: Float64Array, out: Float64Array): number {
  const { first, second, directions, distances, derivatives } = pairs
  const w = new Float64Array(dimension)
  let total = 0
  out.fill(0)
  for (let p = 0; p < pairs.count; p++) {
    const i = first[p] * dimension
    const j = second[p] * dimension
    const n = p * dimension
    const d = p * derivativesPerPair
    const r = distances[p]
    const s = splitField(field, i, j, directions, n, w)
    const w2 = squareOf(w)
    const a2 = (derivatives[d + 2] - derivatives[d + 1] / r) / r
    const along = derivatives[d + 3] * s * s + a2 * w2
    const across = 2 * a2 * s
    total += derivatives[d + 3] * s * s * s + 3 * a2 * s * w2
    for (let a = 0; a < dimension; a++) {
      const value = along * directions[n + a] + across * w[a]
      out[j + a] += value
      out[i + a] -= value
    }
  }
  return total
}

/**
 * Contracts the fourth derivative of the energy: v = U₄:·zzz into `out`, returns U₄::zzzz. A pair gives
 * (φ⁗ s³ + 3 A₃ s |w|²) n + (3 A₃ s² + 3 B₂ |w|²) w with A₃ = φ‴/r − 2φ″/r² + 2φ′/r³ and B₂ = φ″/r² − φ′/r³.
 * @param pairs evaluated to order 4
 * @param field displacement field z [N, d]
 * @param out [N, d], overwritten
 */
export function contractFourthInto(pairs: InteractingPairs, dimension: number, field: Float64Array, out: Float64Array): number {
  const { first, second, directions, distances, derivatives } = pairs
  const w = new Float64Array(dimension)
  let total = 0
  out.fill(0)
  for (let p = 0; p < pairs.count; p++) {
    const i = first[p] * dimension
    const j = second[p] * dimension
    const n = p * dimension
    const d = p * derivativesPerPair
    const r = distances[p]
    const s = splitField(field, i, j, directions, n, w)
    const w2 = squareOf(w)
    const b2 = (derivatives[d + 2] - derivatives[d + 1] / r) / (r * r)
    const a3 = derivatives[d + 3] / r - 2 * b2
    const along = derivatives[d + 4] * s * s * s + 3 * a3 * s * w2
    const across = 3 * a3 * s * s + 3 * b2 * w2
    total += derivatives[d + 4] * s ** 4 + 6 * a3 * s * s * w2 + 3 * b2 * w2 * w2
    for (let a = 0; a < dimension; a++) {
      const value = along * directions[n + a] + across * w[a]
      out[j + a] += value
      out[i + a] -= value
    }
  }
  return total
}

/** Splits z_j − z_i into its part along the pair, returned, and the rest, written into `w`. */
function splitField(field: Float64Array, i: number, j: number, directions: Float64Array, n: number, w: Float64Array): number {
  let s = 0
  for (let a = 0; a < w.length; a++) {
    w[a] = field[j + a] - field[i + a]
    s += w[a] * directions[n + a]
  }
  for (let a = 0; a < w.length; a++) w[a] -= s * directions[n + a]
  return s
}

function squareOf(vector: Float64Array): number {
  let sum = 0
  for (let a = 0; a < vector.length; a++) sum += vector[a] * vector[a]
  return sum
}
