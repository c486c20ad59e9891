import { at } from './at.ts'
import type { ConfigurationValue } from '../../shared/contracts/records.ts'

/** A configuration placed for drawing: wrapped into its box, the box's middle at the origin, always three axes. */
export interface DisplayFrame {
  readonly dimension: number
  readonly particles: number
  /** The configuration's axes that are drawn as x, y and z: two in two dimensions. */
  readonly axes: readonly number[]
  /** [N, 3]; z is 0 in two dimensions, one axis of four is left out. */
  readonly centres: Float32Array
  /** [N], 1 where the axis left out is at the middle, falling to 0.15 half a box away; 1 everywhere below four dimensions. */
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

export interface FrameOptions {
  /** The three of four axes that are drawn; below four dimensions all are. */
  readonly axes?: readonly [number, number, number]
  /** Particles in their box; else where the simulation left them. */
  readonly isWrapped?: boolean
  /** Whether particles fade with their distance along the axis that is left out. */
  readonly fadesFourth?: boolean
}

/** @param centre  what comes to the middle of the picture, [d]; null keeps the box's own middle */
export function displayFrame(configuration: ConfigurationValue, centre: Float64Array | null, options: FrameOptions = {}): DisplayFrame {
  const { dimension, particles, lengths } = configuration
  const { isWrapped = true, fadesFourth = true } = options
  const [width = 1, height = 1] = lengths
  const tilt = nearestTilt(configuration.tilt, width, height)
  const axes = dimension > 3 ? (options.axes ?? [0, 1, 2]) : [0, 1, 2].slice(0, dimension)
  const middle = centre ?? middleOf({ lengths, tilt })
  const placed = wrapAround(configuration.positions, lengths, tilt, middle)
  // the nearest images tell how far a particle is along the axis left out, also where none are wrapped
  const shown = isWrapped ? placed : unwrapped(configuration, middleOf({ lengths, tilt: configuration.tilt }))
  if (isWrapped && axes.includes(0) && !axes.includes(1)) straighten(shown, dimension, width)
  const centres = new Float32Array(3 * particles)
  const presence = new Float32Array(particles).fill(1)
  const leftOut = dimension > 3 ? [0, 1, 2, 3].find((axis) => !axes.includes(axis)) : undefined
  for (let i = 0; i < particles; i++) {
    axes.forEach((axis, a) => {
      centres[3 * i + a] = at(shown, dimension * i + axis)
    })
    if (fadesFourth && leftOut !== undefined) {
      presence[i] = 1 - 0.85 * 2 * Math.min(0.5, Math.abs(at(placed, dimension * i + leftOut)) / at(lengths, leftOut))
    }
  }
  return {
    dimension,
    particles,
    axes,
    centres,
    presence,
    radii: Float32Array.from(configuration.diameters, (diameter) => diameter / 2),
    cell: cellAlong(axes, lengths, tilt),
    spacing: (lengths.reduce((volume, length) => volume * length, 1) / Math.max(1, particles)) ** (1 / dimension),
  }
}

function unwrapped({ positions, dimension }: ConfigurationValue, middle: Float64Array): Float64Array {
  return positions.map((x, k) => x - at(middle, k % dimension))
}

/** Where y is not drawn its tilt cannot be seen either: x comes back into its own period. */
function straighten(places: Float64Array, dimension: number, width: number): void {
  for (let i = 0; i < places.length; i += dimension) places[i] = wrapped(at(places, i), width)
}

function cellAlong(axes: readonly number[], lengths: Float64Array, tilt: number): Float64Array {
  const cell = new Float64Array(9)
  axes.forEach((axis, a) => {
    cell[3 * a + a] = at(lengths, axis)
    const x = axes.indexOf(0)
    if (axis === 1 && x >= 0) cell[3 * a + x] = tilt * at(lengths, 1)
  })
  return cell
}
