import { at } from './at.ts'
import type { ConfigurationValue } from '../../shared/contracts/records.ts'

/** A configuration placed for drawing: wrapped into its box, the box's middle at the origin, always three axes. */
export interface DisplayFrame {
  readonly dimension: number
  readonly particles: number
  /** [N, 3]; z is 0 in two dimensions, the fourth axis of four is dropped. */
  readonly centres: Float32Array
  /** [N], 1 where the fourth axis is that of the middle, falling to 0.15 half a box away; 1 everywhere below four dimensions. */
  readonly presence: Float32Array
  /** [N], in the configuration's unit of length. */
  readonly radii: Float32Array
  /** Three cell vectors, [3, 3]; the third is 0 in two dimensions. */
  readonly cell: Float64Array
  /** Mean distance between particles, ρ^(−1/d). */
  readonly spacing: number
}

/**
 * The tilt nearest to zero that spans the same lattice: γ and γ + L_x/L_y have the same images.
 * @param tilt  shift of x per unit of y, dimensionless
 */
export function nearestTilt(tilt: number, width: number, height: number): number {
  const period = width / height
  return tilt - period * Math.round(tilt / period)
}

/** The middle of the box with one corner at the origin, [d]. */
export function middleOf(configuration: Pick<ConfigurationValue, 'lengths' | 'tilt'>): Float64Array {
  const middle = configuration.lengths.map((length) => length / 2)
  middle[0] = (middle[0] ?? 0) + configuration.tilt * (middle[1] ?? 0)
  return middle
}

/**
 * Shifts periodic images so that `centre` comes to the origin and everything lies within half a box of it.
 * @param centre  [d], Cartesian
 * @returns [N, d]
 */
export function wrapAround(
  positions: Float64Array,
  lengths: Float64Array,
  tilt: number,
  centre: Float64Array,
  out: Float64Array = new Float64Array(positions.length),
): Float64Array {
  const dimension = lengths.length
  const [width = 1, height = 1] = lengths
  for (let i = 0; i < positions.length; i += dimension) {
    for (let a = 1; a < dimension; a++) out[i + a] = wrapped(at(positions, i + a) - at(centre, a), at(lengths, a))
    // y first: crossing it shifts x by the tilt, and x is periodic along the sheared coordinate x − γy
    const y = at(positions, i + 1) - at(centre, 1)
    const crossings = Math.round(y / height)
    const x = at(positions, i) - at(centre, 0) - crossings * tilt * height
    out[i] = wrapped(x - tilt * at(out, i + 1), width) + tilt * at(out, i + 1)
  }
  return out
}

function wrapped(offset: number, length: number): number {
  return offset - length * Math.round(offset / length)
}

/** @param centre  what comes to the middle of the picture, [d]; null keeps the box's own middle */
export function displayFrame(configuration: ConfigurationValue, centre: Float64Array | null): DisplayFrame {
  const { dimension, particles, lengths } = configuration
  const [width = 1, height = 1, depth = 0, fourth = 1] = lengths
  const tilt = nearestTilt(configuration.tilt, width, height)
  const middle = centre ?? middleOf({ lengths, tilt })
  const placed = wrapAround(configuration.positions, lengths, tilt, middle)
  const centres = new Float32Array(3 * particles)
  const presence = new Float32Array(particles).fill(1)
  for (let i = 0; i < particles; i++) {
    for (let a = 0; a < Math.min(3, dimension); a++) centres[3 * i + a] = at(placed, dimension * i + a)
    if (dimension > 3) presence[i] = 1 - (0.85 * 2 * Math.abs(at(placed, dimension * i + 3))) / fourth
  }
  return {
    dimension,
    particles,
    centres,
    presence,
    radii: Float32Array.from(configuration.diameters, (diameter) => diameter / 2),
    cell: Float64Array.of(width, 0, 0, tilt * height, height, 0, 0, 0, dimension > 2 ? depth : 0),
    spacing: (lengths.reduce((volume, length) => volume * length, 1) / Math.max(1, particles)) ** (1 / dimension),
  }
}
