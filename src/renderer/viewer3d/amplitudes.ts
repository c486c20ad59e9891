import { at } from './at.ts'
/**
 * The length of each particle's vector.
 * @param field  [N, d], any unit
 * @returns [N], the same unit
 */
export function amplitudesOf(field: Float64Array, dimension: number): Float64Array {
  const amplitudes = new Float64Array(field.length / dimension)
  for (let i = 0; i < amplitudes.length; i++) {
    let square = 0
    for (let a = 0; a < dimension; a++) square += at(field, i * dimension + a) ** 2
    amplitudes[i] = Math.sqrt(square)
  }
  return amplitudes
}

export function largestOf(amplitudes: Float64Array): number {
  return amplitudes.reduce((largest, amplitude) => Math.max(largest, amplitude), 0)
}

/**
 * The threshold, as a fraction of the largest amplitude, that leaves this share of the particles (at least one).
 * @param share  0 … 1
 */
export function thresholdOfTop(amplitudes: Float64Array, share: number): number {
  const largest = largestOf(amplitudes)
  if (largest === 0) return 0
  const kept = Math.min(amplitudes.length, Math.max(1, Math.round(share * amplitudes.length)))
  return at(Float64Array.from(amplitudes).sort(), amplitudes.length - kept) / largest
}

/** Indices of the particles at or above a fraction of the largest amplitude, in their order. */
export function particlesAbove(amplitudes: Float64Array, threshold: number): number[] {
  const bound = threshold * largestOf(amplitudes)
  const indices: number[] = []
  for (let i = 0; i < amplitudes.length; i++) if (at(amplitudes, i) >= bound && at(amplitudes, i) > 0) indices.push(i)
  return indices
}

/** Indices of the particles that move most, the largest first. */
export function largestParticles(amplitudes: Float64Array, count: number): number[] {
  return Array.from(amplitudes.keys())
    .sort((i, j) => at(amplitudes, j) - at(amplitudes, i) || i - j)
    .slice(0, count)
}
