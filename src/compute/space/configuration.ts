import type { Box, Dimension } from './box.ts'

/** Particles in a periodic box. Arrays are particle-major and belong to the holder. */
export interface Configuration {
  readonly dimension: Dimension
  readonly particles: number
  /** [N, d], Cartesian, in the model's length unit; may lie outside the box. */
  readonly positions: Float64Array
  /** [N], index into `speciesNames`. */
  readonly species: Int32Array
  readonly speciesNames: readonly string[]
  readonly box: Box
}

/** Number density N/V. */
export function densityOf(configuration: Configuration): number {
  return configuration.particles / configuration.box.lengths.reduce((volume, length) => volume * length, 1)
}

export function withPositions(configuration: Configuration, positions: Float64Array): Configuration {
  return { ...configuration, positions }
}
