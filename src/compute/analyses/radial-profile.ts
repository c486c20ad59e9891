import { percentileOf } from '../statistics/percentile.ts'
import { shiftAcrossY, minimumImage } from '../space/images.ts'
import type { Box } from '../space/box.ts'

/** Amplitudes in spherical shells about a point: median and quartiles, NaN where a shell holds no particle. Arrays are [shells]. */
export interface RadialProfile {
  readonly median: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly counts: Int32Array
}

/** The largest distance at which a shell lies in the periodic box whole: half the least distance of opposite faces. */
export function largestShell(box: Box): number {
  const tilt = shiftAcrossY(box) / box.lengths[1]
  const widths = box.lengths.map((length, a) => (a === 0 ? length / Math.sqrt(1 + tilt * tilt) : length))
  return Math.min(...widths) / 2
}

/** Edges of logarithmic shells, [shells + 1]. */
export function shellEdges(from: number, to: number, perDecade: number): Float64Array {
  const shells = Math.max(1, Math.round(Math.log10(to / from) * perDecade))
  return Float64Array.from({ length: shells + 1 }, (_, b) => from * (to / from) ** (b / shells))
}

/** Geometric middle of each shell, [shells]. */
export function middlesOf(edges: Float64Array): Float64Array {
  return Float64Array.from({ length: edges.length - 1 }, (_, b) => Math.sqrt(edges[b] * edges[b + 1]))
}

/**
 * How large a field is at each distance from a point of the periodic box. What lies nearer than the first edge counts to the first shell,
 * what lies beyond the last is left out.
 * @param field [N, d]
 * @param centre [d], Cartesian
 */
export function radialProfile(
  positions: Float64Array,
  box: Box,
  field: Float64Array,
  centre: Float64Array,
  edges: Float64Array,
): RadialProfile {
  const { dimension } = box
  const shells = edges.length - 1
  const perLogarithm = shells / Math.log(edges[shells] / edges[0])
  const members: number[][] = Array.from({ length: shells }, () => [])
  const separation = new Float64Array(dimension)
  for (let i = 0; i < positions.length; i += dimension) {
    for (let a = 0; a < dimension; a++) separation[a] = positions[i + a] - centre[a]
    minimumImage(box, separation)
    let distance2 = 0
    let amplitude2 = 0
    for (let a = 0; a < dimension; a++) {
      distance2 += separation[a] ** 2
      amplitude2 += field[i + a] ** 2
    }
    const distance = Math.sqrt(distance2)
    if (distance > edges[shells]) continue
    const shell = distance <= edges[0] ? 0 : Math.min(shells - 1, Math.floor(Math.log(distance / edges[0]) * perLogarithm))
    members[shell].push(Math.sqrt(amplitude2))
  }
  const at = (fraction: number) => Float64Array.from(members, (values) => (values.length > 0 ? percentileOf(values, fraction) : NaN))
  return { median: at(0.5), lower: at(0.25), upper: at(0.75), counts: Int32Array.from(members, (values) => values.length) }
}
