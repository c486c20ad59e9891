import { volumeOf, type Box, type Dimension } from '../space/box.ts'

/** The number of integer vectors of d components with n·n = `square`: the wave vectors of one phonon band of a cubic box. */
export function countWaveVectors(dimension: Dimension, square: number): number {
  return countVectors(dimension, square)
}

function countVectors(components: number, square: number): number {
  if (components === 0) return square === 0 ? 1 : 0
  let count = 0
  const largest = Math.floor(Math.sqrt(square))
  for (let n = -largest; n <= largest; n++) count += countVectors(components - 1, square - n * n)
  return count
}

/**
 * Frequency of the lowest transverse phonon of a periodic box, ω = (2π/L) √(G/ρ), with mass 1 and the longest edge L.
 * @param shearModulus G, energy/length^d
 */
export function firstPhononFrequency(box: Box, particles: number, shearModulus: number): number {
  const transverseSpeed = Math.sqrt((shearModulus * volumeOf(box)) / particles)
  return ((2 * Math.PI) / Math.max(...box.lengths)) * transverseSpeed
}
