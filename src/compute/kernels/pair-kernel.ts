/**
 * The inner loop: goes once through the pairs of a list. Typed arrays in and out, nothing else, so that another backend can take
 * it over. Forces on all slots are overwritten; the order of summation is that of the list.
 */
export interface PairKernel {
  (list: PairArrays, sums: KernelSums): void
}

export interface PairArrays {
  readonly particles: number
  /** Particles and their periodic images. */
  readonly slots: number
  /** [slots, d] no wrapping needed. */
  readonly positions: Float64Array
  /** [slots] */
  readonly kinds: Int32Array
  /** [particles + 1] */
  readonly rowStart: Int32Array
  /** [pairs] slots */
  readonly neighbours: Int32Array
}

export interface KernelSums {
  energy: number
  /** Σ r φ′ */
  slope: number
  /** [slots, d] at least */
  forces: Float64Array
}
