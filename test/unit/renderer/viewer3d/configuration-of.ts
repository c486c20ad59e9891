import type { ConfigurationValue } from '../../../../src/shared/contracts/records.ts'

/** A configuration of one species with particles at these places. */
export function configurationOf(positions: readonly number[], lengths: readonly number[], tilt = 0): ConfigurationValue {
  const dimension = lengths.length
  const particles = positions.length / dimension
  return {
    dimension,
    particles,
    positions: Float64Array.from(positions),
    species: new Int32Array(particles),
    speciesNames: ['A'],
    diameters: new Float64Array(particles).fill(1),
    lengths: Float64Array.from(lengths),
    tilt,
  }
}
