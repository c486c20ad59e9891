import type { Field } from './fields.ts'
import { rangeProblem } from './field-range.ts'
import { readNumbers } from './read-numbers.ts'

/** A recipe's `sweep`: each path and its list or range. What is typed wrong stays as the text it is, for the engine to refuse. */
export type Sweep = Readonly<Record<string, unknown>>

export interface Range {
  readonly from: unknown
  readonly to: unknown
  readonly count: unknown
  readonly spacing?: unknown
}

export function isRange(entry: unknown): entry is Range {
  return typeof entry === 'object' && entry !== null && !Array.isArray(entry)
}

/** The numbers an entry stands for, or the sentence why it stands for none. */
export function valuesOf(entry: unknown, whole: boolean): { values: readonly number[]; problem: string | null } {
  if (typeof entry === 'string') {
    const reading = readNumbers(entry, whole)
    return reading.ok ? { values: reading.values, problem: null } : { values: [], problem: reading.problem }
  }
  if (Array.isArray(entry)) return valuesOf(entry.map(String).join('; '), whole)
  if (!isRange(entry)) return { values: [], problem: 'a list or a range is needed here' }
  return valuesOfRange(entry)
}

function valuesOfRange({ from, to, count, spacing = 'linear' }: Range): { values: readonly number[]; problem: string | null } {
  const refused = (problem: string) => ({ values: [], problem })
  if (typeof from !== 'number') return refused('where the range begins is not a number yet')
  if (typeof to !== 'number') return refused('where the range ends is not a number yet')
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 2 || count > 1000) {
    return refused('a range has 2 to 1000 values')
  }
  if (from === to) return refused('a range needs two different ends')
  if (spacing === 'logarithmic' && !(from * to > 0)) return refused('equal factors need both ends above 0, or both below')
  const last = count - 1
  const values = Array.from({ length: count }, (_, k) => {
    if (k === 0) return from
    if (k === last) return to
    const value = spacing === 'linear' ? from + ((to - from) * k) / last : from * (to / from) ** (k / last)
    // digits that only rounding makes tell nothing
    return Number(value.toPrecision(12))
  })
  return { values, problem: null }
}

/** What is wrong with an entry as values of this field; null when nothing is. */
export function sweepProblem(field: Field, entry: unknown): string | null {
  const whole = field.kind === 'integer'
  const { values, problem } = valuesOf(entry, whole)
  if (problem !== null) return problem
  const fraction = whole ? values.find((value) => !Number.isSafeInteger(value)) : undefined
  if (fraction !== undefined) return `all values must be whole (got ${String(fraction)})`
  const twice = values.find((value, k) => values.indexOf(value) < k)
  if (twice !== undefined) return `the list has ${String(twice)} twice`
  for (const value of values) {
    const outside = rangeProblem(field, value)
    if (outside !== null) return outside
  }
  return null
}
