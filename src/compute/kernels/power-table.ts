import type { PairInteraction } from '../definitions/model.ts'

/**
 * Coefficients of φ(r) as a sum of powers of r for each pair of kinds, with length and energy worked in: what the fast loops read.
 * A row holds r_c², then the coefficients of r⁻¹², r⁻¹⁰, r⁻⁶, 1, r, r², r⁴, r⁶.
 */
export interface PowerTable {
  readonly kinds: number
  /** [kinds, kinds, 9] */
  readonly rows: Float64Array
  /** Whether any r¹ occurs: it alone needs a square root. */
  readonly hasLinear: boolean
}

/** Numbers in a row. */
export const powerRow = 9
const columnOf = new Map([-12, -10, -6, 0, 1, 2, 4, 6].map((power, k) => [power, k + 1]))
const linearColumn = 5

/** The table of an interaction, or null when a pair function is not a sum of these powers. */
export function powerTableOf(pair: PairInteraction): PowerTable | null {
  const rows = new Float64Array(pair.kinds * pair.kinds * powerRow)
  let hasLinear = false
  for (let kind = 0; kind < pair.forms.length; kind++) {
    const { powers, cutoff } = pair.forms[kind]
    if (!powers) return null
    const length = pair.lengths[kind]
    rows[kind * powerRow] = (cutoff * length) ** 2
    for (const { power, coefficient } of powers) {
      const column = columnOf.get(power)
      if (column === undefined) return null
      rows[kind * powerRow + column] += pair.energies[kind] * coefficient * Math.pow(length, -power)
      if (column === linearColumn) hasLinear = true
    }
  }
  return { kinds: pair.kinds, rows, hasLinear }
}
