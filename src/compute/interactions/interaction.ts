import type { BlockCsr } from '../linalg/block-csr.ts'
import type { Box } from '../space/box.ts'

/** Sums of one evaluation; the object is reused by the next. */
export interface PairSums {
  energy: number
  /** −(1/d) Σ r φ′: the pressure times the volume. */
  virial: number
}

/**
 * The energy of one system and its derivatives. Made once for fixed species (see `createInteraction`), it keeps its
 * neighbour list and scratch space; evaluating allocates nothing. All fields are [N, d] in particle order.
 * A faster backend takes this place whole.
 */
export interface Interaction {
  readonly particles: number
  readonly dimension: number
  readonly box: Box
  /** Changes the box; positions are the caller's to change along. */
  setBox(box: Box): void
  /** Energy, virial and forces at `positions`. */
  forcesInto(positions: Float64Array, forces: Float64Array): PairSums
  /** sqrt(mean over interacting pairs of φ′²): the typical contact force. */
  typicalForce(positions: Float64Array): number
  /** Number of interacting pairs. */
  countPairs(positions: Float64Array): number
  /** (1/V) Σ φ′ r n⊗n, [d, d], tension positive. */
  stress(positions: Float64Array): Float64Array
  /**
   * Second derivatives as a new matrix; rows of non-interacting particles hold a zero diagonal block.
   * @param delta weakens the prestress: φ′ counts (1 − δ) times (physics: parameterised Hessian); 0 for the true one
   */
  hessian(positions: Float64Array, delta?: number): BlockCsr
  /** v = U₃:zz into `out`, returns U₃:·zzz. Needs continuity ≥ 3 to be meaningful. */
  contractThirdInto(positions: Float64Array, field: Float64Array, out: Float64Array): number
  /** v = U₄:·zzz into `out`, returns U₄::zzzz. */
  contractFourthInto(positions: Float64Array, field: Float64Array, out: Float64Array): number
  /**
   * Derivatives along x → (I + ηD)x for a d×d rate D: dU/dη, d²U/dη² (linear path), and ∂²U/∂η∂x into `out`.
   * @param rate [d, d], row-major
   */
  strainDerivativesInto(positions: Float64Array, rate: Float64Array, out: Float64Array): { first: number; second: number }
}
