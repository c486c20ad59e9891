import { wordsOfKey } from '../../shared/format/name.ts'
import { formatNumber } from '../../shared/format/number.ts'

export type FieldKind = 'number' | 'integer' | 'choice' | 'switch' | 'text' | 'json'

/** One field of a form, read off one property of a JSON Schema. */
export interface Field {
  readonly key: string
  readonly kind: FieldKind
  readonly title: string
  readonly symbol: string | null
  /** `1` for a pure number. */
  readonly unit: string
  readonly description: string
  readonly fallback: unknown
  readonly isRequired: boolean
  readonly choices: readonly (string | number | boolean)[]
  readonly minimum: Bound | null
  readonly maximum: Bound | null
}

interface Bound {
  readonly value: number
  readonly isExcluded: boolean
}

type Schema = Readonly<Record<string, unknown>>

/** The fields of an object schema, in its order. What no other kind fits is edited as JSON, so nothing is left out. */
export function fieldsOf(schema: Schema): Field[] {
  const properties = isSchema(schema['properties']) ? schema['properties'] : {}
  const required = Array.isArray(schema['required']) ? schema['required'] : []
  return Object.entries(properties).flatMap(([key, property]) =>
    isSchema(property) ? [fieldOf(key, property, required.includes(key))] : [],
  )
}

function fieldOf(key: string, property: Schema, isRequired: boolean): Field {
  const core = withoutNull(property)
  const choices = choicesOf(core)
  return {
    key,
    kind: kindOf(core, choices),
    title: textOf(property, 'title') || wordsOfKey(key),
    symbol: textOf(property, 'symbol') || null,
    unit: textOf(property, 'unit') || '1',
    description: textOf(property, 'description'),
    fallback: property['default'],
    isRequired: isRequired && property['default'] === undefined,
    choices,
    minimum: boundOf(core, 'minimum', 'exclusiveMinimum'),
    maximum: boundOf(core, 'maximum', 'exclusiveMaximum'),
  }
}

function kindOf(schema: Schema, choices: Field['choices']): FieldKind {
  if (choices.length > 0) return 'choice'
  switch (schema['type']) {
    case 'number':
      return 'number'
    case 'integer':
      return 'integer'
    case 'boolean':
      return 'switch'
    case 'string':
      return 'text'
    default:
      return 'json'
  }
}

/** `T or null` is edited as T: an empty field is the null. */
function withoutNull(schema: Schema): Schema {
  const types = schema['type']
  if (Array.isArray(types)) {
    const others: unknown[] = types.filter((type) => type !== 'null')
    return others.length === 1 ? { ...schema, type: others[0] } : schema
  }
  const either = schema['anyOf']
  if (!Array.isArray(either)) return schema
  const others = either.filter((one): one is Schema => isSchema(one) && one['type'] !== 'null')
  return others.length === 1 && others[0] ? others[0] : schema
}

function choicesOf(schema: Schema): Field['choices'] {
  const listed = schema['enum']
  if (Array.isArray(listed)) return listed.filter(isChoice)
  const either = schema['anyOf']
  if (!Array.isArray(either)) return []
  const constants = either.map((one) => (isSchema(one) ? one['const'] : undefined))
  return constants.every(isChoice) ? constants : []
}

function boundOf(schema: Schema, inclusive: string, exclusive: string): Bound | null {
  const strict = schema[exclusive]
  if (typeof strict === 'number') return { value: strict, isExcluded: true }
  const value = schema[inclusive]
  // zod writes the safe integers as the bounds of every integer, which tells a reader nothing
  if (typeof value !== 'number' || Math.abs(value) === Number.MAX_SAFE_INTEGER) return null
  return { value, isExcluded: false }
}

/** The range as a hint beside the field: `0.01 … 3`, `> 0`, `≤ 1`; empty without bounds. */
export function rangeHint({ minimum, maximum }: Pick<Field, 'minimum' | 'maximum'>): string {
  const low = minimum && formatNumber(minimum.value)
  const high = maximum && formatNumber(maximum.value)
  if (minimum && maximum && !minimum.isExcluded && !maximum.isExcluded) return `${low ?? ''} … ${high ?? ''}`
  return [minimum && `${minimum.isExcluded ? '>' : '≥'} ${low ?? ''}`, maximum && `${maximum.isExcluded ? '<' : '≤'} ${high ?? ''}`]
    .filter(Boolean)
    .join(', ')
}

/** Says when a number lies outside the field's range; null when it does not. */
export function rangeProblem(field: Pick<Field, 'minimum' | 'maximum'>, value: number): string | null {
  const { minimum, maximum } = field
  const isLow = minimum && (minimum.isExcluded ? value <= minimum.value : value < minimum.value)
  const isHigh = maximum && (maximum.isExcluded ? value >= maximum.value : value > maximum.value)
  return isLow || isHigh ? `must be ${rangeHint(field).replace(' … ', ' to ')} (got ${formatNumber(value, 6)})` : null
}

function textOf(schema: Schema, key: string): string {
  const value = schema[key]
  return typeof value === 'string' ? value : ''
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isChoice(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
