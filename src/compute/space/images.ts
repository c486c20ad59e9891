import type { Box } from './box.ts'

/** The shift of x across one period of y, brought into [−L_x/2, L_x/2]: a whole L_x is the identity. */
export function shiftAcrossY(box: Box): number {
  const width = box.lengths[0]
  const shift = box.tilt * box.lengths[1]
  return shift - Math.round(shift / width) * width
}

/** The same periodic system, its tilt as near to 0 as can be. */
export function withReducedTilt(box: Box): Box {
  return { ...box, tilt: shiftAcrossY(box) / box.lengths[1] }
}

/**
 * Turns a separation into the periodic image that a minimum-image sum counts, in place: the only image shorter than half of
 * every edge, where there is one.
 * @param separation [d]
 */
export function minimumImage(box: Box, separation: Float64Array): void {
  const { lengths, dimension } = box
  // wrap y first: crossing it shifts x by the tilt
  const periods = Math.round(separation[1] / lengths[1])
  separation[1] -= periods * lengths[1]
  separation[0] -= periods * shiftAcrossY(box)
  separation[0] -= Math.round(separation[0] / lengths[0]) * lengths[0]
  for (let a = 2; a < dimension; a++) separation[a] -= Math.round(separation[a] / lengths[a]) * lengths[a]
}

/**
 * Brings positions [N, d] into the rectangle 0 ≤ x_a < L_a, which holds each particle once for any tilt. `out` may be `positions`.
 */
export function wrapInto(box: Box, positions: Float64Array, out: Float64Array): void {
  const { lengths, dimension } = box
  const shift = shiftAcrossY(box)
  for (let k = 0; k < positions.length; k += dimension) {
    const periods = Math.floor(positions[k + 1] / lengths[1])
    // y first, as above
    out[k + 1] = insidePeriod(positions[k + 1] - periods * lengths[1], lengths[1])
    const x = positions[k] - periods * shift
    out[k] = insidePeriod(x - Math.floor(x / lengths[0]) * lengths[0], lengths[0])
    for (let a = 2; a < dimension; a++) {
      const value = positions[k + a]
      out[k + a] = insidePeriod(value - Math.floor(value / lengths[a]) * lengths[a], lengths[a])
    }
  }
}

/** Rounding can leave a value on the far edge, as for −1e-20: that is the near edge's image. */
function insidePeriod(value: number, length: number): number {
  return value >= length ? value - length : Math.max(value, 0)
}
