export type Dimension = 2 | 3 | 4

/**
 * A periodic box, orthogonal or sheared by one tilt γ of x along y (Lees–Edwards): the cell vectors are
 * L_x e_x, L_y (e_y + γ e_x), L_z e_z, … Positions are kept Cartesian.
 */
export interface Box {
  readonly dimension: Dimension
  /** [d] edge lengths. */
  readonly lengths: Float64Array
  /** γ = (shift of x across one period of y) / L_y, dimensionless; any size, images take care of it. */
  readonly tilt: number
}

export function cubicBox(dimension: Dimension, length: number): Box {
  return { dimension, lengths: new Float64Array(dimension).fill(length), tilt: 0 }
}

export function volumeOf(box: Box): number {
  return box.lengths.reduce((volume, length) => volume * length, 1)
}
