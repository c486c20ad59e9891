// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { catalogue } from '../../../../src/shared/contracts/catalogue.ts'
import { fieldsOf, type Field } from '../../../../src/renderer/forms/fields.ts'
import SciNumberField from '../../../../src/renderer/forms/SciNumberField.vue'
import { freshSystemSchema, samplesSchema } from '../../../../src/renderer/features/prepare/recipe-schema.ts'

// through the wire's own shape: the window knows the engine's definitions as data alone
const engineFile = (path: string) => import.meta.url.replace(/test\/unit\/.*$/, `src/compute/${path}`)
const load = async (path: string) => (await import(/* @vite-ignore */ engineFile(path))) as Record<string, unknown>
const registry = await load('registry.ts')
const { catalogueOf } = (await load('definitions/head.ts')) as { catalogueOf: (registry: unknown) => unknown }
const known = catalogue.parse(catalogueOf(registry))

const schemas = [
  ['system', freshSystemSchema],
  ['recipe', samplesSchema],
  ...Object.values(known).flatMap((heads) => heads.map((head) => [head.name, head.schema] as const)),
] as const
const fields = schemas.flatMap(([name, schema]) =>
  fieldsOf(schema)
    .filter(({ kind }) => kind === 'number' || kind === 'integer')
    .map((field) => [`${name}.${field.key}`, field] as const),
)

/** What is typed, and the number that it is; null for what is none. */
const typed: readonly (readonly [string, number | null])[] = [
  ['1e-6', 1e-6],
  ['2.5E+03', 2500],
  ['−3,5', -3.5],
  ['e', null],
  ['.', null],
  ['0', 0],
  ['1e400', null],
  ['1e-400', null],
  ['1 000', 1000],
  ['12\u2009345', 12345],
  ['0x10', null],
  ['NaN', null],
  ['Infinity', null],
  ['1,000', null],
  ['--1', null],
  ['3 σ', null],
  ['10⁻⁴', 1e-4],
  ['९', null],
]

function isRight(field: Field, value: number): boolean {
  const { minimum, maximum, kind } = field
  const above = !minimum || (minimum.isExcluded ? value > minimum.value : value >= minimum.value)
  const below = !maximum || (maximum.isExcluded ? value < maximum.value : value <= maximum.value)
  return above && below && (kind === 'number' || Number.isSafeInteger(value))
}

test('the catalogue has number fields to be tried', () => {
  expect(fields.length).toBeGreaterThan(20)
})

test.each(fields)('%s: what is typed is its value or a sentence beside the field, never something else', async (_, field) => {
  const shown = mount(SciNumberField, { props: { field, modelValue: undefined, whole: field.kind === 'integer' } })
  for (const [text, value] of typed) {
    await shown.get('input').setValue(text)
    const model = shown.emitted('update:modelValue')?.at(-1)?.[0]
    const isHeld = value !== null && (field.kind === 'number' || Number.isSafeInteger(value))
    expect(model, text).toBe(isHeld ? value : text)
    const isWrong = value === null || !isRight(field, value)
    expect(shown.find('[role=alert]').exists(), `${text} has a sentence`).toBe(isWrong)
    expect(shown.get('input').attributes('aria-invalid'), text).toBe(isWrong ? 'true' : undefined)
    expect(shown.get('input').element.value, text).toBe(text)
  }
  await shown.get('input').setValue('')
  expect(shown.emitted('update:modelValue')?.at(-1)).toEqual([undefined])
  expect(shown.find('[role=alert]').exists()).toBe(false)
  shown.unmount()
})
