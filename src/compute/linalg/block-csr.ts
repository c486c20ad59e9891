import type { Dimension } from '../space/box.ts'

/** A sparse matrix of d×d blocks, all blocks stored (both triangles), columns ascending in each row. */
export interface BlockCsr {
  readonly dimension: Dimension
  /** Block rows: the number of particles. */
  readonly rows: number
  /** [rows + 1] */
  readonly rowStart: Int32Array
  /** [blocks] */
  readonly columns: Int32Array
  /** [blocks, d, d], row-major inside a block. */
  readonly values: Float64Array
}
