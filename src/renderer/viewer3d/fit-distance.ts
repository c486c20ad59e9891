import { at } from './at.ts'
type Vector = readonly [number, number, number]

/**
 * How far from the origin a perspective camera must stand, looking at it, to have every point in its picture.
 * @param points   [points, 3]
 * @param basis    the camera's right, up and backward directions, each of length 1
 * @param tangents of half the horizontal and of half the vertical opening angle
 * @param margin   length kept free around each point
 */
export function fitDistance(
  points: Float64Array,
  basis: readonly [Vector, Vector, Vector],
  tangents: readonly [number, number],
  margin: number,
): number {
  let distance = 0
  for (let i = 0; i < points.length; i += 3) {
    const [x, y, z] = basis.map((axis) => axis[0] * at(points, i) + axis[1] * at(points, i + 1) + axis[2] * at(points, i + 2)) as [
      number,
      number,
      number,
    ]
    distance = Math.max(distance, z + (Math.abs(x) + margin) / tangents[0], z + (Math.abs(y) + margin) / tangents[1])
  }
  return distance
}
