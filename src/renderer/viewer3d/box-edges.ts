import { at } from './at.ts'
/**
 * The corners of a cell centred at the origin: 8, or 4 when the third vector is zero.
 * @param cell  three cell vectors, [3, 3]
 * @returns [corners, 3]
 */
export function boxCorners(cell: Float64Array): Float64Array {
  const flat = isFlat(cell)
  const corners = new Float64Array(flat ? 12 : 24)
  for (let corner = 0; corner < corners.length / 3; corner++) {
    for (let a = 0; a < 3; a++) {
      let sum = 0
      for (let v = 0; v < (flat ? 2 : 3); v++) sum += (((corner >> v) & 1) - 0.5) * at(cell, 3 * v + a)
      corners[3 * corner + a] = sum
    }
  }
  return corners
}

/** The edges of the cell as pairs of end points, [edges, 2, 3]: 12 edges, or 4 when the cell is flat. */
export function boxEdges(cell: Float64Array): Float32Array {
  const corners = boxCorners(cell)
  const count = corners.length / 3
  const ends: number[] = []
  for (let corner = 0; corner < count; corner++) {
    // an edge joins two corners that differ in one bit; the one without it writes the edge
    for (let bit = 1; bit < count; bit <<= 1) {
      if ((corner & bit) === 0) for (const end of [corner, corner | bit]) ends.push(...corners.subarray(3 * end, 3 * end + 3))
    }
  }
  return Float32Array.from(ends)
}

function isFlat(cell: Float64Array): boolean {
  return cell[6] === 0 && cell[7] === 0 && cell[8] === 0
}
