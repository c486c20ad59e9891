import type { Configuration } from '../space/configuration.ts'
import { shiftAcrossY } from '../space/images.ts'

/**
 * Counts the pairs of particles by distance and kinds; each unordered pair once. O(N²).
 * @param range at most half the shortest edge, within which every pair has one image, whatever the tilt
 * @param between called after each particle, with its number
 * @returns [kinds (kinds + 1) / 2] histograms [bins]; kinds a ≤ b at `kindPair(a, b)`
 */
export function countPairDistances(
  configuration: Configuration,
  kinds: number,
  range: number,
  bins: number,
  between: (particle: number) => void,
): Float64Array[] {
  const { dimension: d, particles, positions, species, box } = configuration
  const { lengths } = box
  const shift = shiftAcrossY(box)
  const counts = Array.from({ length: (kinds * (kinds + 1)) / 2 }, () => new Float64Array(bins))
  const rangeSquared = range * range
  const scale = bins / range
  const lx = lengths[0]
  const ly = lengths[1]
  for (let i = 0; i < particles; i++) {
    between(i)
    for (let j = i + 1; j < particles; j++) {
      let y = positions[j * d + 1] - positions[i * d + 1]
      const periods = Math.round(y / ly)
      y -= periods * ly
      let x = positions[j * d] - positions[i * d] - periods * shift
      x -= Math.round(x / lx) * lx
      let square = x * x + y * y
      for (let a = 2; a < d; a++) {
        let z = positions[j * d + a] - positions[i * d + a]
        z -= Math.round(z / lengths[a]) * lengths[a]
        square += z * z
      }
      if (square >= rangeSquared) continue
      counts[kindPair(species[i], species[j])][Math.floor(Math.sqrt(square) * scale)]++
    }
  }
  return counts
}

/** Place of an unordered pair of kinds. */
export function kindPair(a: number, b: number): number {
  return a <= b ? (b * (b + 1)) / 2 + a : (a * (a + 1)) / 2 + b
}
