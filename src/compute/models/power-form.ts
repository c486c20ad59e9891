import type { PairForm, PowerTerm } from '../definitions/model.ts'

/** A pair function that is a sum of powers Σ c xᵖ below its cutoff, with all its derivatives. */
export function powerForm(powers: readonly PowerTerm[], cutoff: number, continuity: number): PairForm {
  return {
    cutoff,
    continuity,
    powers,
    derivatives(x, order, out) {
      for (let k = 0; k <= order; k++) out[k] = 0
      for (const { power, coefficient } of powers) {
        let term = coefficient * Math.pow(x, power)
        for (let k = 0; k <= order && term !== 0; k++) {
          out[k] += term
          term *= (power - k) / x
        }
      }
    },
  }
}
