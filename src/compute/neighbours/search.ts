import type { Dimension } from '../space/box.ts'
import { cellAlong, squaredGap, type Grid } from './grid.ts'
import { scan2d, scan3d, scan4d, type Scan } from './scan.ts'

/** What a search runs over: slots sorted by cell, first the particles, then the images. */
export interface SearchedSlots {
  readonly particles: number
  /** [slots, d] */
  readonly positions: Float64Array
  /** [slots] */
  readonly kinds: Int32Array
  /** [cells + 1] first slot of each cell among the particles. */
  readonly start: Int32Array
  /** [cells + 1] the same among the images, counted from the first image. */
  readonly imageStart: Int32Array
}

/** Cells that one axis can contribute: one to each side, see `createGrid`. */
const most = 3

const scans: Record<Dimension, Scan> = { 2: scan2d, 3: scan3d, 4: scan4d }

/**
 * Writes the neighbours of each particle's slot, each pair once: particles in later slots, then images.
 * @param squaredReach [kinds, kinds] squared search distance of each pair of kinds
 * @param rowStart [particles + 1], overwritten
 * @param neighbours written into, or into a larger copy
 * @returns the array that holds the neighbours
 */
export function searchNeighbours(
  grid: Grid,
  slots: SearchedSlots,
  squaredReach: Float64Array,
  kindCount: number,
  rowStart: Int32Array,
  neighbours: Int32Array,
): Int32Array {
  const { particles, positions, kinds, start, imageStart } = slots
  const { dimension, count, stride } = grid
  // a hair more, so that rounding of cells' edges loses nothing
  const squaredRadius = grid.radius * grid.radius * (1 + 1e-12)
  const scan = scans[dimension]
  const reaches = Array.from({ length: kindCount }, (_, kind) => squaredReach.subarray(kind * kindCount, (kind + 1) * kindCount))
  const low = new Int32Array(4)
  const high = new Int32Array(4)
  const gaps = new Float64Array(4 * most)
  const stride1 = stride[1]
  const stride2 = dimension > 2 ? stride[2] : 0
  const stride3 = dimension > 3 ? stride[3] : 0
  let found = 0

  for (let i = 0; i < particles; i++) {
    const at = i * dimension
    const xi = positions[at]
    for (let a = 1; a < dimension; a++) {
      const cell = cellAlong(grid, a, positions[at + a])
      low[a] = Math.max(0, cell - 1)
      high[a] = Math.min(count[a] - 1, cell + 1)
      for (let c = low[a]; c <= high[a]; c++) gaps[a * most + c - low[a]] = squaredGap(grid, a, c, positions[at + a])
    }
    const reachOfKind = reaches[kinds[i]]
    rowStart[i] = found
    for (let c3 = low[3]; c3 <= high[3]; c3++) {
      for (let c2 = low[2]; c2 <= high[2]; c2++) {
        for (let c1 = low[1]; c1 <= high[1]; c1++) {
          const left = squaredRadius - gaps[most + c1 - low[1]] - gaps[2 * most + c2 - low[2]] - gaps[3 * most + c3 - low[3]]
          if (left <= 0) continue
          // of the row of cells along x, only what a sphere around the particle cuts
          const half = Math.sqrt(left)
          const row = c3 * stride3 + c2 * stride2 + c1 * stride1
          const first = row + cellAlong(grid, 0, xi - half)
          const last = row + cellAlong(grid, 0, xi + half) + 1
          const needed = found + start[last] - start[first] + imageStart[last] - imageStart[first]
          if (needed >= neighbours.length) neighbours = enlarged(neighbours, needed + 1)
          found = scan(slots, i, Math.max(start[first], i + 1), start[last], reachOfKind, neighbours, found)
          found = scan(slots, i, particles + imageStart[first], particles + imageStart[last], reachOfKind, neighbours, found)
        }
      }
    }
  }
  rowStart[particles] = found
  return neighbours
}

function enlarged(values: Int32Array, needed: number): Int32Array {
  const larger = new Int32Array(Math.max(2 * values.length, needed))
  larger.set(values)
  return larger
}
