import type { Box } from '../space/box.ts'

/**
 * Where a mode is: the circular mean of the particles' places over the periodic box, weighted by |z_i|⁴, so that the far field has no say.
 * @param positions [N, d], Cartesian
 * @param field displacement field z, [N, d], any norm
 * @returns [d], Cartesian, within one box of the origin; the box's corner for a field that is zero
 */
export function coreOf(positions: Float64Array, box: Box, field: Float64Array): Float64Array {
  const { dimension, lengths, tilt } = box
  const cosines = new Float64Array(dimension)
  const sines = new Float64Array(dimension)
  for (let i = 0; i < positions.length; i += dimension) {
    let square = 0
    for (let a = 0; a < dimension; a++) square += field[i + a] ** 2
    for (let a = 0; a < dimension; a++) {
      // along the cell vectors a place is periodic on each axis by itself: x counts from the sheared edge
      const place = positions[i + a] - (a === 0 ? tilt * positions[i + 1] : 0)
      const angle = (2 * Math.PI * place) / lengths[a]
      cosines[a] += square ** 2 * Math.cos(angle)
      sines[a] += square ** 2 * Math.sin(angle)
    }
  }
  const core = lengths.map((length, a) => (length * Math.atan2(sines[a], cosines[a])) / (2 * Math.PI))
  core[0] += tilt * core[1]
  return core
}
