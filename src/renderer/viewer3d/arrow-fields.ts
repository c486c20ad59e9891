import { amplitudesOf } from './amplitudes.ts'
import { at } from './at.ts'

/** What arrows are made of: each part its own field. */
export interface ArrowFields {
  /** [N, d], any norm. */
  readonly directions: Float64Array
  readonly dimension: number
  /** [N]; null takes the length of the directions. */
  readonly lengths: Float64Array | null
}

/** Which arrows are drawn: all conditions hold at once. */
export interface ArrowChoice {
  /** Shorter ones than this fraction of the longest are left out, 0 … 1. */
  readonly threshold: number
  /** Only so many, the longest; null for no such bound. */
  readonly top: number | null
  /** Never more than this, for the sake of speed. */
  readonly most: number
}

export interface ShownArrows {
  /** Particles that carry an arrow, in their order. */
  readonly particles: Int32Array
  /** [N], of all particles. */
  readonly lengths: Float64Array
  /** The longest of all; 0 where nothing has a length. */
  readonly longest: number
  /** How many `most` alone left out. */
  readonly leftOut: number
}

/** Chooses the arrows to draw; what has no length, or none that is a number, carries none. */
export function shownArrows({ directions, dimension, lengths: given }: ArrowFields, { threshold, top, most }: ArrowChoice): ShownArrows {
  const lengths = given ?? amplitudesOf(directions, dimension)
  let longest = 0
  for (const length of lengths) if (Number.isFinite(length) && length > longest) longest = length
  const bound = threshold * longest
  const above: number[] = []
  for (let i = 0; i < lengths.length; i++) {
    const length = at(lengths, i)
    if (Number.isFinite(length) && length > 0 && length >= bound) above.push(i)
  }
  const wanted = Math.min(above.length, Math.max(0, top ?? above.length))
  const drawn = Math.min(wanted, most)
  if (drawn < above.length) above.sort((i, j) => at(lengths, j) - at(lengths, i) || i - j)
  const particles = Int32Array.from(above.slice(0, drawn)).sort()
  return { particles, lengths, longest, leftOut: wanted - drawn }
}
