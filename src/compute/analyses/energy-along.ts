import type { Interaction } from '../interactions/interaction.ts'
import { shearPlanes } from './elastic-moduli.ts'

/** The energy's derivatives along a normalised field z. */
export interface ModeStiffness {
  /** κ = U₂::zz, energy/length². */
  readonly kappa: number
  /** τ = U₃:·zzz, energy/length³, and χ = U₄::zzzz, energy/length⁴; null where the model has no such derivatives. */
  readonly tau: number | null
  readonly chi: number | null
  /** ν = Ξ·z, energy/length: how a shear of the box along xy pushes along the field. */
  readonly nu: number
}

/** The particle that moves most is displaced by no more than this, in mean distances between particles: beyond it pairs overlap. */
const largestStep = 0.3
/** Where quadratic and quartic term are equal, s² = 12 κ/χ, times this: so far the quartic term shows. */
const beyondCrossover = 1.1

/** τ, χ and ν by contraction; κ is known from the mode. @param isSmooth whether third and fourth derivatives mean anything */
export function stiffnessAlong(
  interaction: Interaction,
  positions: Float64Array,
  field: Float64Array,
  kappa: number,
  isSmooth: boolean,
): ModeStiffness {
  const scratch = new Float64Array(field.length)
  const rate = new Float64Array(interaction.dimension ** 2)
  const [flow, gradient] = shearPlanes(interaction.dimension)[0]
  rate[flow * interaction.dimension + gradient] = 1
  interaction.strainDerivativesInto(positions, rate, scratch)
  let nu = 0
  for (let k = 0; k < field.length; k++) nu += scratch[k] * field[k]
  return {
    kappa,
    tau: isSmooth ? interaction.contractThirdInto(positions, field, scratch) : null,
    chi: isSmooth ? interaction.contractFourthInto(positions, field, scratch) : null,
    nu,
  }
}

/**
 * How far to go along a mode so that the quartic term matters and no particles overlap.
 * @param largest  the largest amplitude of the normalised mode
 * @param spacing  mean distance between particles
 */
export function usefulExtent({ kappa, chi }: ModeStiffness, largest: number, spacing: number): number {
  const furthest = (largestStep * spacing) / largest
  if (chi === null || chi <= 0) return furthest / 2
  const crossover = Math.sqrt((12 * Math.abs(kappa)) / chi)
  return Math.min(furthest, Math.max(beyondCrossover * crossover, furthest / 20))
}

/** `points` displacements from −extent to extent. */
export function displacementsUpTo(extent: number, points: number): Float64Array {
  return Float64Array.from({ length: points }, (_, p) => extent * ((2 * p) / (points - 1) - 1))
}

/** ½ κ s² + τ s³/6 + χ s⁴/24. */
export function expansionAt({ kappa, tau, chi }: ModeStiffness, s: number): number {
  return (kappa * s ** 2) / 2 + ((tau ?? 0) * s ** 3) / 6 + ((chi ?? 0) * s ** 4) / 24
}

/**
 * U(x + s z) − U(x) along the straight path.
 * @param displacements s, [p]
 * @returns [p]
 */
export function energyAlong(
  interaction: Interaction,
  positions: Float64Array,
  field: Float64Array,
  displacements: Float64Array,
): Float64Array {
  const forces = new Float64Array(positions.length)
  const moved = new Float64Array(positions.length)
  const { energy: rest } = interaction.forcesInto(positions, forces)
  return displacements.map((s) => {
    for (let k = 0; k < moved.length; k++) moved[k] = positions[k] + s * field[k]
    return interaction.forcesInto(moved, forces).energy - rest
  })
}
