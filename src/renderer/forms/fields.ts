import { wordsOfKey } from '../../shared/format/name.ts'
import type { Bound } from './field-range.ts'

export type FieldKind = 'number' | 'integer' | 'choice' | 'switch' | 'text' | 'list' | 'group' | 'union' | 'json'

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
  /** Of a list of numbers; null for any other field. */
  readonly list: ListShape | null
  /** Of a group: its own schema; of a union: one for each alternative. */
  readonly schemas: readonly Schema[]
}

export interface ListShape {
  readonly isWhole: boolean
  readonly least: number
  /** Null without an upper bound. */
  readonly most: number | null
}

export type Schema = Readonly<Record<string, unknown>>

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
  const list = listShapeOf(core)
  const schemas = schemasOf(core)
  return {
    key,
    kind: kindOf(core, { choices, list, schemas }),
    title: textOf(property, 'title') || wordsOfKey(key),
    symbol: textOf(property, 'symbol') || null,
    unit: textOf(property, 'unit') || '1',
    description: textOf(property, 'description'),
    fallback: property['default'],
    isRequired: isRequired && property['default'] === undefined,
    choices,
    minimum: boundOf(core, 'minimum', 'exclusiveMinimum'),
    maximum: boundOf(core, 'maximum', 'exclusiveMaximum'),
    list,
    schemas,
  }
}

function kindOf(schema: Schema, { choices, list, schemas }: Pick<Field, 'choices' | 'list' | 'schemas'>): FieldKind {
  if (choices.length > 0) return 'choice'
  if (list) return 'list'
  if (schemas.length > 0) return schemas.length === 1 ? 'group' : 'union'
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

/** Lists and tuples whose entries are all numbers; null for any other schema. */
function listShapeOf(schema: Schema): ListShape | null {
  if (schema['type'] !== 'array') return null
  const places = schema['prefixItems']
  const entries: unknown[] = Array.isArray(places) ? places : [schema['items']]
  const types = entries.map((entry) => (isSchema(entry) ? entry['type'] : undefined))
  if (!types.every((type) => type === 'number' || type === 'integer')) return null
  const isWhole = types.every((type) => type === 'integer')
  if (Array.isArray(places)) return { isWhole, least: places.length, most: places.length }
  const { minItems, maxItems } = schema
  return { isWhole, least: typeof minItems === 'number' ? minItems : 0, most: typeof maxItems === 'number' ? maxItems : null }
}

/** An object's own schema, or those of a union that one constant tells apart; none for any other schema. */
function schemasOf(schema: Schema): Schema[] {
  if (schema['type'] === 'object' && isSchema(schema['properties'])) return [schema]
  const either = schema['oneOf'] ?? schema['anyOf']
  if (!Array.isArray(either) || !either.every(isSchema)) return []
  return either.length > 1 && discriminatorOf(either) !== null ? either : []
}

/** The key whose constant differs between the alternatives; null where there is none. */
export function discriminatorOf(schemas: readonly Schema[]): string | null {
  const constants = schemas.map((schema) => {
    const properties = isSchema(schema['properties']) ? schema['properties'] : {}
    return Object.entries(properties).flatMap(([key, property]) =>
      isSchema(property) && isChoice(property['const']) ? [[key, property['const']] as const] : [],
    )
  })
  const shared = constants[0]?.map(([key]) => key) ?? []
  const tells = (key: string) => {
    const values = constants.map((one) => one.find(([other]) => other === key)?.[1])
    return values.every((value) => value !== undefined) && new Set(values).size === values.length
  }
  return shared.find(tells) ?? null
}

/** The constant of one alternative of a union. */
export function constantOf(schema: Schema, key: string): string | number | boolean | null {
  const properties = isSchema(schema['properties']) ? schema['properties'] : {}
  const property = properties[key]
  return isSchema(property) && isChoice(property['const']) ? property['const'] : null
}

function boundOf(schema: Schema, inclusive: string, exclusive: string): Bound | null {
  const strict = schema[exclusive]
  if (typeof strict === 'number') return { value: strict, isExcluded: true }
  const value = schema[inclusive]
  // zod writes the safe integers as the bounds of every integer, which tells a reader nothing
  if (typeof value !== 'number' || Math.abs(value) === Number.MAX_SAFE_INTEGER) return null
  return { value, isExcluded: false }
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
