import type { Box, Dimension } from '../space/box.ts'

/** Cells that tile the box and a margin of one search radius around it; along x they are neighbours in memory. */
export interface Grid {
  readonly dimension: Dimension
  /** What searches reach, and the width of the margin. */
  readonly radius: number
  /** [d] lowest corner. */
  readonly origin: Float64Array
  /** [d] one over the cells' edges. */
  readonly inverseEdge: Float64Array
  /** [d] cells along each axis, and the step in the cell's number. */
  readonly count: Int32Array
  readonly stride: Int32Array
  readonly cells: number
}

/** Cells no narrower than the radius, so a search visits the next ones only: smaller ones leave fewer candidates, but more rows to visit, which costs as much. */
export function createGrid(box: Box, radius: number, maximumCells: number): Grid {
  const { dimension, lengths } = box
  const widths = lengths.map((length) => length + 2 * radius)
  const count = Int32Array.from(widths, (width) => Math.max(1, Math.floor(width / radius)))
  // a thin gas needs no more cells than particles
  while (productOf(count) > maximumCells) {
    const widest = count.indexOf(count.reduce((most, value) => Math.max(most, value), 1))
    count[widest] = Math.ceil(count[widest] / 2)
  }
  const stride = new Int32Array(dimension)
  let cells = 1
  for (let a = 0; a < dimension; a++) {
    stride[a] = cells
    cells *= count[a]
  }
  return {
    dimension,
    radius,
    origin: new Float64Array(dimension).fill(-radius),
    inverseEdge: Float64Array.from(widths, (width, a) => count[a] / width),
    count,
    stride,
    cells,
  }
}

function productOf(values: Int32Array): number {
  return values.reduce((product, value) => product * value, 1)
}

/** Squared distance from a place to a cell along one axis, 0 inside. */
export function squaredGap(grid: Grid, axis: number, cell: number, value: number): number {
  const place = (value - grid.origin[axis]) * grid.inverseEdge[axis] - cell
  const gap = (place < 0 ? -place : place > 1 ? place - 1 : 0) / grid.inverseEdge[axis]
  return gap * gap
}

/** The cell along one axis; what rounding pushes over an edge belongs to the outermost cell. */
export function cellAlong(grid: Grid, axis: number, value: number): number {
  const cell = Math.floor((value - grid.origin[axis]) * grid.inverseEdge[axis])
  return cell < 0 ? 0 : cell >= grid.count[axis] ? grid.count[axis] - 1 : cell
}

/**
 * Sorts points [count, d] by cell: `order` [count] lists them cell by cell, `start` [cells + 1] says where each cell begins.
 * Stable, so the order depends on nothing but the points.
 */
export function sortByCell(
  grid: Grid,
  points: Float64Array,
  count: number,
  cellOf: Int32Array,
  order: Int32Array,
  start: Int32Array,
): void {
  const { dimension, stride } = grid
  start.fill(0)
  for (let k = 0; k < count; k++) {
    let cell = 0
    for (let a = 0; a < dimension; a++) cell += cellAlong(grid, a, points[k * dimension + a]) * stride[a]
    cellOf[k] = cell
    start[cell + 1]++
  }
  for (let cell = 0; cell < grid.cells; cell++) start[cell + 1] += start[cell]
  for (let k = 0; k < count; k++) order[start[cellOf[k]]++] = k
  for (let cell = grid.cells; cell > 0; cell--) start[cell] = start[cell - 1]
  start[0] = 0
}
