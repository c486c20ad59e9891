import { at } from './at.ts'
import { boxCorners } from './box-edges.ts'
import type { Slice } from './view-options.ts'

export type Vector3D = readonly [number, number, number]

const axisNormals: Record<'x' | 'y' | 'z', Vector3D> = { x: [1, 0, 0], y: [0, 1, 0], z: [0, 0, 1] }

/** A slab as the picture has it: what lies between `low` and `high` along `normal`. */
export interface Slab {
  readonly normal: Vector3D
  readonly low: number
  readonly high: number
}

/** @param toEye  from the picture to the eye, of length 1 */
export function slabOf({ axis, position, thickness }: Slice, toEye: Vector3D): Slab {
  return {
    normal: axis === 'view' ? toEye : axisNormals[axis],
    low: position - thickness / 2,
    high: position + thickness / 2,
  }
}

export function isInSlab({ normal, low, high }: Slab, x: number, y: number, z: number): boolean {
  const along = normal[0] * x + normal[1] * y + normal[2] * z
  return along >= low && along <= high
}

/** How far the box reaches to either side of its middle along a normal: the range a slice can be moved through. */
export function reachAlong(cell: Float64Array, normal: Vector3D): number {
  const corners = boxCorners(cell)
  let reach = 0
  for (let i = 0; i < corners.length; i += 3) {
    reach = Math.max(reach, Math.abs(normal[0] * at(corners, i) + normal[1] * at(corners, i + 1) + normal[2] * at(corners, i + 2)))
  }
  return reach
}

/** As `reachAlong`, for the ways a slice can lie; along the line of sight it is the farthest corner. */
export function sliceReach(cell: Float64Array, axis: Slice['axis']): number {
  if (axis !== 'view') return reachAlong(cell, axisNormals[axis])
  const corners = boxCorners(cell)
  let reach = 0
  for (let i = 0; i < corners.length; i += 3) reach = Math.max(reach, Math.hypot(at(corners, i), at(corners, i + 1), at(corners, i + 2)))
  return reach
}

/**
 * Where a plane cuts the faces of a box, as lines.
 * @param edges  of the box, [edges, 2, 3]
 * @returns pairs of end points, [lines, 2, 3]; none where it misses the box
 */
export function cutOutline(edges: Float32Array, normal: Vector3D, offset: number): Float32Array {
  const points: number[][] = []
  for (let k = 0; k < edges.length; k += 6) {
    const height = (end: number) =>
      normal[0] * at(edges, k + end) + normal[1] * at(edges, k + end + 1) + normal[2] * at(edges, k + end + 2) - offset
    const [from, to] = [height(0), height(3)]
    if (from === to || from * to > 0) continue
    const t = from / (from - to)
    points.push([0, 1, 2].map((a) => at(edges, k + a) + t * (at(edges, k + 3 + a) - at(edges, k + a))))
  }
  if (points.length < 3) return new Float32Array(points.length === 2 ? points.flat() : [])
  const ordered = aroundNormal(points, normal)
  return Float32Array.from(ordered.flatMap((point, k) => [...point, ...at(ordered, (k + 1) % ordered.length)]))
}

/** Points of a plane in the order in which they are met when turning about their middle. */
function aroundNormal(points: number[][], normal: Vector3D): number[][] {
  const middle = [0, 1, 2].map((a) => points.reduce((sum, point) => sum + at(point, a), 0) / points.length)
  const helper: Vector3D = Math.abs(normal[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0]
  const first = cross(normal, helper)
  const second = cross(normal, first)
  const angle = (point: number[]) => {
    const away: Vector3D = [at(point, 0) - at(middle, 0), at(point, 1) - at(middle, 1), at(point, 2) - at(middle, 2)]
    return Math.atan2(dot(away, second), dot(away, first))
  }
  return points
    .map((point) => ({ point, turn: angle(point) }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ point }) => point)
}

function cross(u: Vector3D, v: Vector3D): Vector3D {
  return [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]]
}

function dot(u: Vector3D, v: Vector3D): number {
  return u[0] * v[0] + u[1] * v[1] + u[2] * v[2]
}
