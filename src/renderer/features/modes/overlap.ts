import { at } from '../../viewer3d/at.ts'
import { amplitudesOf } from '../../viewer3d/amplitudes.ts'

/** How alike two fields on the same particles are. */
export interface FieldOverlap {
  /** |ψ·ψ′| of the normalised fields: 1 for the same direction, 0 for different modes of one list. */
  readonly direction: number
  /** Σ|ψ_i||ψ′_i|: 1 when the same particles move as much, whichever way. */
  readonly particles: number
}

/** @returns null for fields of different sizes or of no length */
export function overlapOf(one: Float64Array, other: Float64Array, dimension: number): FieldOverlap | null {
  if (one.length !== other.length) return null
  const [a, b] = [amplitudesOf(one, dimension), amplitudesOf(other, dimension)]
  const norm = Math.sqrt(dot(one, one) * dot(other, other))
  return norm > 0 ? { direction: Math.abs(dot(one, other)) / norm, particles: dot(a, b) / norm } : null
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0
  for (let i = 0; i < x.length; i++) sum += at(x, i) * at(y, i)
  return sum
}
