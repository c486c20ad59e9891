/** A reproducible stream of random numbers. */
export interface RandomStream {
  /** Uniform in [0, 1), 53 bits. */
  uniform(): number
  /** Normal, mean 0 and variance 1. */
  normal(): number
  /** Integer in [0, bound). */
  integer(bound: number): number
}
