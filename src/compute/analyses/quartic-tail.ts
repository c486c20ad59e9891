import { medianOf } from '../statistics/percentile.ts'

export interface QuarticTail {
  /** A_g of D = A_g ω⁴. */
  readonly prefactor: number
  readonly prefactorError: number
  /** β of D ∼ ω^β, from the same frequencies without bins. */
  readonly exponent: number
  readonly exponentError: number
  readonly modes: number
}

/**
 * The ω⁴ tail from the n frequencies below `upper`: A_g = 5 n / (Σ N d ω_m⁵), and Hill's estimate β + 1 = n / Σ ln(ω_m/ω).
 * @param pooled ascending, positive: the frequencies of all samples
 * @param unknowns Σ N d over the samples
 * @returns null with fewer than five frequencies
 * @see Hill, Ann. Stat. 3, 1163 (1975)
 */
export function fitQuarticTail(pooled: Float64Array, unknowns: number, upper: number): QuarticTail | null {
  let modes = 0
  let logarithms = 0
  while (modes < pooled.length && pooled[modes] < upper) logarithms += Math.log(upper / pooled[modes++])
  if (modes < 5) return null
  const prefactor = (5 * modes) / (unknowns * upper ** 5)
  const slope = modes / logarithms
  return {
    prefactor,
    prefactorError: prefactor / Math.sqrt(modes),
    exponent: slope - 1,
    exponentError: slope / Math.sqrt(modes),
    modes,
  }
}

/** Counts from here on are good enough to see a plateau of C/ω⁵. */
const firstOfPlateau = 50
/** The tail ends where C/ω⁵ has fallen to this part of its plateau: a convention. */
const endOfPlateau = 0.8

/**
 * Where the ω⁴ tail ends: the lowest frequency whose C/ω⁵, C the cumulative count, is below 0.8 of its plateau (the median over the
 * lowest decade with at least 50 modes).
 * @returns null where it does not end within the list, or the list has fewer than 50 frequencies
 */
export function endOfQuarticTail(pooled: Float64Array): number | null {
  const first = firstOfPlateau - 1
  if (pooled.length <= first) return null
  const ratios = pooled.map((frequency, index) => (index + 1) / frequency ** 5)
  let last = first
  while (last + 1 < pooled.length && pooled[last + 1] <= 10 * pooled[first]) last++
  const plateau = medianOf(ratios.subarray(first, last + 1))
  for (let l = first; l < pooled.length; l++) if (ratios[l] < endOfPlateau * plateau) return pooled[l]
  return null
}
