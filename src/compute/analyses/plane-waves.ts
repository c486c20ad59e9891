import { WorkError } from '../../shared/contracts/errors.ts'
import { volumeOf, type Box, type Dimension } from '../space/box.ts'

/** Wave vectors of one length that fit the periodic box. */
export interface WaveShell {
  /** |k|, 1/length. */
  readonly wavenumber: number
  /** One of each pair k, −k: [d] each. Both carry the same two waves, cosine and sine. */
  readonly vectors: readonly Float64Array[]
  /** All of them, k and −k: how many waves of one polarisation the shell holds. */
  readonly count: number
}

/** Lengths of wave vectors that differ by less belong together: rounding of equal ones. */
const equalLengths = 1e-9

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

/** Speeds of sound of an isotropic solid of mass 1 a particle. @throws WorkError where it carries no sound */
export function soundSpeeds(
  box: Box,
  particles: number,
  moduli: { readonly shear: number; readonly bulk: number },
): { readonly transverse: number; readonly longitudinal: number } {
  const perDensity = volumeOf(box) / particles
  const d = box.dimension
  const compression = moduli.bulk + (2 * (d - 1) * moduli.shear) / d
  if (!(moduli.shear > 0) || !(compression > 0))
    throw new WorkError('There is no sound in this sample: its elastic moduli are not positive.')
  return { transverse: Math.sqrt(moduli.shear * perDensity), longitudinal: Math.sqrt(compression * perDensity) }
}

/**
 * Frequency of the lowest transverse phonon of a periodic box, ω = (2π/L) √(G/ρ), with mass 1 and the longest edge L.
 * @param shearModulus G, energy/length^d
 */
export function firstPhononFrequency(box: Box, particles: number, shearModulus: number): number {
  const transverseSpeed = Math.sqrt((shearModulus * volumeOf(box)) / particles)
  return ((2 * Math.PI) / Math.max(...box.lengths)) * transverseSpeed
}

/**
 * The wave vectors k = 2π h⁻ᵀ n of a periodic box, tilted or not, up to a length, gathered by their length in ascending order.
 * @param longest largest |k|, 1/length
 * @param most so many shells at most
 */
export function waveShells(box: Box, longest: number, most: number): WaveShell[] {
  // in steps: the lowest few of a high bound are had without counting all vectors below it
  let radius = Math.min(longest, (4 * Math.PI) / Math.max(...box.lengths))
  let shells = shellsUpTo(box, radius)
  while (shells.length < most && radius < longest) {
    radius = Math.min(longest, 1.4 * radius)
    shells = shellsUpTo(box, radius)
  }
  return shells.slice(0, most)
}

function shellsUpTo(box: Box, longest: number): WaveShell[] {
  const found = vectorsUpTo(box, longest)
    .map((vector) => ({ vector, wavenumber: Math.hypot(...vector) }))
    .filter(({ wavenumber }) => wavenumber <= longest * (1 + equalLengths))
    .sort((a, b) => a.wavenumber - b.wavenumber)
  const shells: { wavenumber: number; vectors: Float64Array[] }[] = []
  for (const { vector, wavenumber } of found) {
    const last = shells.at(-1)
    if (last && wavenumber <= last.wavenumber * (1 + equalLengths)) last.vectors.push(vector)
    else shells.push({ wavenumber, vectors: [vector] })
  }
  return shells.map((shell) => ({ ...shell, count: 2 * shell.vectors.length }))
}

/** One of each pair ±k whose components may be as long as `longest`. */
function vectorsUpTo(box: Box, longest: number): Float64Array[] {
  const { dimension, lengths, tilt } = box
  // k·a₂ = L_y (k_y + γ k_x) is whole times 2π: the tilt moves the window of n_y
  const reach = Array.from(lengths, (length, a) => Math.ceil(((a === 1 ? 1 + Math.abs(tilt) : 1) * longest * length) / (2 * Math.PI)))
  const vectors: Float64Array[] = []
  const n = new Array<number>(dimension).fill(0)
  const visit = (axis: number, isLeading: boolean): void => {
    if (axis === dimension) {
      if (isLeading) return
      const k = Float64Array.from(n, (value, a) => (2 * Math.PI * value) / lengths[a])
      k[1] -= tilt * k[0]
      vectors.push(k)
      return
    }
    // the first component that is not 0 is positive: one of each pair
    for (let value = isLeading ? 0 : -reach[axis]; value <= reach[axis]; value++) {
      n[axis] = value
      visit(axis + 1, isLeading && value === 0)
    }
  }
  visit(0, true)
  return vectors
}
