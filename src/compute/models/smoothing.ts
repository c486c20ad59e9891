import type { PowerTerm } from '../definitions/model.ts'

/** A! / (A−2)!! … as the double factorial n!! of an even number, 0!! = 1. */
function evenDoubleFactorial(n: number): number {
  return n <= 0 ? 1 : n * evenDoubleFactorial(n - 2)
}

/**
 * The even polynomial Σ_{l=0}^{q} c_{2l} x^{2l} that takes x⁻ⁿ and its first q derivatives to 0 at a cutoff:
 * c_{2l} = (−1)^{l+1} / [(2q−2l)!! (2l)!!] · (n+2q)!! / [(n−2)!! (n+2l)] · x_c^{−(n+2l)}.
 * @param exponent n > 0, also fractional: (n+2q)!!/(n−2)!! is the product n (n+2) … (n+2q)
 * @param order q ≥ 0
 */
export function smoothingOf(exponent: number, order: number, cutoff: number): PowerTerm[] {
  let product = 1
  for (let k = 0; k <= order; k++) product *= exponent + 2 * k
  return Array.from({ length: order + 1 }, (_, l) => {
    const sign = l % 2 === 0 ? -1 : 1
    const factor = product / (evenDoubleFactorial(2 * (order - l)) * evenDoubleFactorial(2 * l) * (exponent + 2 * l))
    return { power: 2 * l, coefficient: sign * factor * Math.pow(cutoff, -(exponent + 2 * l)) }
  })
}
