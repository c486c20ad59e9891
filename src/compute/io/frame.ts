import type { Configuration } from '../space/configuration.ts'

/** One configuration of a file, with what else the file says of it. */
export interface Frame {
  readonly configuration: Configuration
  /** The simulation step, where the file says it. */
  readonly step: number | null
  /** [N, d] */
  readonly forces?: Float64Array
  /** [N, d] */
  readonly velocities?: Float64Array
}

/** What a reader collects before species are numbered. Columns are [N, d] or [N]. */
export interface RawFrame {
  readonly particles: number
  readonly dimension: number
  readonly positions: Float64Array
  readonly labels: readonly string[]
  /** Cell vectors, one a row: [d, d]. */
  readonly cell: readonly (readonly number[])[]
  readonly step: number | null
  readonly forces?: Float64Array
  readonly velocities?: Float64Array
  /** The format always writes three coordinates, also of two-dimensional systems. */
  readonly alwaysThreeAxes?: boolean
}
