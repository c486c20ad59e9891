import { expect, test } from 'vitest'
import { z } from 'zod'
import { rangeHint, rangeProblem } from '../../../../src/renderer/forms/field-range.ts'
import { discriminatorOf, fieldsOf } from '../../../../src/renderer/forms/fields.ts'

const fieldsOfZod = (shape: z.ZodRawShape) => fieldsOf(z.toJSONSchema(z.strictObject(shape), { io: 'input' }))

test('each kind of schema gets its kind of field', () => {
  const fields = fieldsOfZod({
    density: z.number(),
    count: z.int(),
    scheme: z.enum(['a', 'b']),
    order: z.union([z.literal(3), z.literal(4)]),
    isOn: z.boolean(),
    samples: z.string(),
    range: z.tuple([z.number(), z.number()]),
    maybe: z.number().nullable(),
  })
  expect(fields.map(({ key, kind }) => [key, kind])).toEqual([
    ['density', 'number'],
    ['count', 'integer'],
    ['scheme', 'choice'],
    ['order', 'choice'],
    ['isOn', 'switch'],
    ['samples', 'text'],
    ['range', 'list'],
    ['maybe', 'number'],
  ])
  expect(fields[3]?.choices).toEqual([3, 4])
})

test('title, symbol, unit, help and default come from the schema', () => {
  const [field] = fieldsOfZod({
    temperature: z.number().default(1).meta({ title: 'Parent temperature', symbol: 'T', unit: 'ε/k', description: 'Of the liquid.' }),
  })
  expect(field).toMatchObject({
    title: 'Parent temperature',
    symbol: 'T',
    unit: 'ε/k',
    description: 'Of the liquid.',
    fallback: 1,
    isRequired: false,
  })
})

test('a key without a title is named by its words', () => {
  expect(fieldsOfZod({ equilibrationTime: z.number() })[0]).toMatchObject({ title: 'Equilibration time', unit: '1', isRequired: true })
})

test.each([
  [z.number().min(0.01).max(3), '0.01 … 3', 4, 3],
  [z.number().positive(), '> 0', 0, 1],
  [z.number().max(1), '≤ 1', 2, 1],
  [z.int().min(1), '≥ 1', 0, 1],
  [z.number().gt(0).lt(1), '> 0, < 1', 1, 0.5],
])('bounds are hinted and checked: %#', (schema, hint, outside, inside) => {
  const [field] = fieldsOfZod({ value: schema })
  if (!field) throw new Error('no field was read off the schema')
  expect(rangeHint(field)).toBe(hint)
  expect(rangeProblem(field, outside)).toContain(`(got ${String(outside)})`)
  expect(rangeProblem(field, inside)).toBeNull()
})

test('lists, tuples, groups and told-apart unions are fields of their own; what is none of them is JSON', () => {
  const fields = fieldsOfZod({
    list: z.array(z.int()).min(1).max(4),
    pair: z.tuple([z.number(), z.number()]),
    words: z.array(z.string()),
    group: z.strictObject({ inner: z.number() }),
    shape: z.union([z.strictObject({ kind: z.literal('ball'), radius: z.number() }), z.strictObject({ kind: z.literal('box') })]),
    either: z.union([z.strictObject({ a: z.number() }), z.strictObject({ b: z.number() })]),
  })
  expect(fields.map(({ kind }) => kind)).toEqual(['list', 'list', 'json', 'group', 'union', 'json'])
  expect(fields[0]?.list).toEqual({ isWhole: true, least: 1, most: 4 })
  expect(fields[1]?.list).toEqual({ isWhole: false, least: 2, most: 2 })
  expect(discriminatorOf(fields[4]?.schemas ?? [])).toBe('kind')
})
