import { at } from '../../viewer3d/at.ts'
import type { ConfigurationValue } from '../../../shared/contracts/records.ts'

/**
 * Where a mode is: the circular mean of the particles' places over the periodic box, weighted by |z_i|⁴. For display only.
 * @param field  displacement field z, [N, d], any norm
 * @returns [d], Cartesian, within one box of the origin; the box's corner for a field that is zero
 */
export function coreOf(configuration: Pick<ConfigurationValue, 'positions' | 'lengths' | 'tilt'>, field: Float64Array): Float64Array {
  const { positions, lengths, tilt } = configuration
  const dimension = lengths.length
  const cosines = new Float64Array(dimension)
  const sines = new Float64Array(dimension)
  for (let i = 0; i < positions.length; i += dimension) {
    let square = 0
    for (let a = 0; a < dimension; a++) square += at(field, i + a) ** 2
    for (let a = 0; a < dimension; a++) {
      // along the cell vectors a place is periodic on each axis by itself: x counts from the sheared edge
      const place = at(positions, i + a) - (a === 0 ? tilt * at(positions, i + 1) : 0)
      const angle = (2 * Math.PI * place) / at(lengths, a)
      cosines[a] = at(cosines, a) + square ** 2 * Math.cos(angle)
      sines[a] = at(sines, a) + square ** 2 * Math.sin(angle)
    }
  }
  const core = lengths.map((length, a) => (length * Math.atan2(at(sines, a), at(cosines, a))) / (2 * Math.PI))
  core[0] = at(core, 0) + tilt * at(core, 1)
  return core
}
