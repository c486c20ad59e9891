import { z } from 'zod'

export interface JsonSchema {
  readonly [key: string]: unknown
  readonly properties?: Record<string, JsonSchema>
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
}

/** Schemas live as long as their definitions, and a batch with many mistakes asks for the same ones again and again. */
const made = new WeakMap<z.ZodType, JsonSchema>()

/** JSON Schema (2020-12) of what a user may write, with the `.meta()` of every field. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const there = made.get(schema)
  if (there) return there
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  made.set(schema, json)
  return json
}

/** The part of a schema that speaks of the value at `path`, as far as it can be told. */
export function schemaAt(schema: JsonSchema | undefined, path: readonly PropertyKey[]): JsonSchema | undefined {
  if (!schema || path.length === 0) return schema
  const [step, ...rest] = path
  const own = typeof step === 'number' ? schema.items : schema.properties?.[String(step)]
  if (own) return schemaAt(own, rest)
  for (const alternative of schema.anyOf ?? []) {
    const found = schemaAt(alternative, path)
    if (found) return found
  }
  return undefined
}
