import type { WorkHooks } from '../definitions/definition.ts'
import type { Interaction } from '../interactions/interaction.ts'
import type { BlockCsr } from '../linalg/block-csr.ts'
import { solveInto } from '../linalg/solve.ts'
import { dot } from '../linalg/vectors.ts'
import { volumeOf } from '../space/box.ts'

/** Flow direction and gradient direction of a simple shear: [0, 1] is xy. */
export type ShearPlane = readonly [number, number]

export interface ShearResponse {
  /** G = born − nonaffine, all energy/length^d. */
  readonly modulus: number
  readonly born: number
  readonly nonaffine: number
  /** σ_ab = (1/V) dU/dγ */
  readonly stress: number
}

export interface BulkResponse {
  readonly modulus: number
  readonly pressure: number
}

export interface ResponseOptions extends Partial<Pick<WorkHooks, 'isCancelled'>> {
  /** Relative residual of the nonaffine displacement; moduli are good to its square. */
  readonly tolerance?: number
}

const defaultTolerance = 1e-8

/** All d(d − 1)/2 planes of simple shear. */
export function shearPlanes(dimension: number): ShearPlane[] {
  const planes: ShearPlane[] = []
  for (let a = 0; a < dimension; a++) for (let b = a + 1; b < dimension; b++) planes.push([a, b])
  return planes
}

/**
 * Athermal shear modulus G = (1/V) [∂²U/∂γ² − Ξ·H⁻¹·Ξ] of an inherent state along simple shear, prestress included: it is
 * dσ/dγ and ρ c_T². The coefficient of the Lagrangian strain is larger by the pressure.
 * @throws WorkError when the state is not a minimum; Cancelled
 * @see Lutsko, J. Appl. Phys. 65, 2991 (1989); Maloney and Lemaître, Phys. Rev. E 74, 016118 (2006)
 */
export function shearResponse(
  interaction: Interaction,
  positions: Float64Array,
  hessian: BlockCsr,
  plane: ShearPlane,
  options: ResponseOptions = {},
): ShearResponse {
  const rate = new Float64Array(interaction.dimension ** 2)
  rate[plane[0] * interaction.dimension + plane[1]] = 1
  const volume = volumeOf(interaction.box)
  const { first, second, relaxation } = strainResponse(interaction, positions, hessian, rate, options)
  return { modulus: (second - relaxation) / volume, born: second / volume, nonaffine: relaxation / volume, stress: first / volume }
}

/**
 * Athermal bulk modulus K = −V dp/dV and pressure (potential part) of an inherent state, from the path x → (1 + η) x:
 * K = [Σφ″r² − Ξ·H⁻¹·Ξ + d(d − 1) p V] / (d² V).
 * @throws WorkError when the state is not a minimum; Cancelled
 */
export function bulkResponse(
  interaction: Interaction,
  positions: Float64Array,
  hessian: BlockCsr,
  options: ResponseOptions = {},
): BulkResponse {
  const d = interaction.dimension
  const rate = new Float64Array(d * d)
  for (let a = 0; a < d; a++) rate[a * (d + 1)] = 1
  const volume = volumeOf(interaction.box)
  const { first, second, relaxation } = strainResponse(interaction, positions, hessian, rate, options)
  const pressure = -first / (d * volume)
  return { modulus: (second - relaxation + d * (d - 1) * pressure * volume) / (d * d * volume), pressure }
}

function strainResponse(
  interaction: Interaction,
  positions: Float64Array,
  hessian: BlockCsr,
  rate: Float64Array,
  options: ResponseOptions,
): { first: number; second: number; relaxation: number } {
  const coupling = new Float64Array(positions.length)
  const { first, second } = interaction.strainDerivativesInto(positions, rate, coupling)
  const displacement = new Float64Array(positions.length)
  solveInto(hessian, coupling, displacement, { tolerance: options.tolerance ?? defaultTolerance, ...pickCancel(options) })
  // 2 Ξ·z − z·H·z would be variational too; CG makes Ξ·z so by itself, as its residual is orthogonal to z
  return { first, second, relaxation: dot(coupling, displacement) }
}

function pickCancel(options: ResponseOptions): Pick<WorkHooks, 'isCancelled'> | Record<string, never> {
  return options.isCancelled ? { isCancelled: options.isCancelled } : {}
}
