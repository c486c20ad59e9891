import type { Box } from './box.ts'
import type { Configuration } from './configuration.ts'

/** The box with its tilt grown by a strain: simple shear of x along y. */
export function shearBox(box: Box, strain: number): Box {
  return { ...box, tilt: box.tilt + strain }
}

/** Affine simple shear of positions [N, d] by a strain δγ, x → x + δγ y e_x; `out` may be `positions`. */
export function shearInto(dimension: number, positions: Float64Array, strain: number, out: Float64Array): void {
  if (out !== positions) out.set(positions)
  for (let k = 0; k < positions.length; k += dimension) out[k] = positions[k] + strain * positions[k + 1]
}

/** A configuration sheared affinely together with its box. */
export function shearConfiguration(configuration: Configuration, strain: number): Configuration {
  const positions = new Float64Array(configuration.positions.length)
  shearInto(configuration.dimension, configuration.positions, strain, positions)
  return { ...configuration, positions, box: shearBox(configuration.box, strain) }
}
