import type { Field } from './fields.ts'

/** What every kind of field is given; its model is the value, undefined where the default applies. */
export interface HouseFieldProps {
  field: Field
  problem?: string | null
  /** Where the value stands in the whole, as the engine's problems name it. */
  path?: string
  /** Paper or rule that the definition comes from. */
  source?: string
}

/** Ids of what describes a control: its sentence while something is wrong, else its hint. */
export function describedBy(id: string, problem: string | null): string {
  return problem === null ? `${id}-hint` : `${id}-problem`
}

export function textOfValue(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : ''
}
