// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { fieldsOf, type Field } from '../../../../src/renderer/forms/fields.ts'
import SciNumberField from '../../../../src/renderer/forms/SciNumberField.vue'

function fieldOf(property: object): Field {
  const [field] = fieldsOf({ properties: { tolerance: { type: 'number', title: 'Tolerance', unit: 'ε/λ', ...property } } })
  if (!field) throw new Error('no field was read off the schema')
  return field
}

function show(property: object = {}, modelValue?: unknown) {
  return mount(SciNumberField, { props: { field: fieldOf(property), modelValue }, attachTo: document.body })
}

test.each([
  ['1e-6', 1e-6],
  ['2.5E+03', 2500],
  ['−3,5', -3.5],
])('typed %s gives exactly %d, and stays as it was typed', async (typed, value) => {
  const field = show()
  await field.get('input').setValue(typed)
  expect(field.emitted('update:modelValue')?.at(-1)).toEqual([value])
  await field.setProps({ modelValue: value })
  expect(field.get('input').element.value).toBe(typed)
})

test('a text that is no number is held as it stands, never as the number before it', async () => {
  const field = show({}, 0.5)
  await field.get('input').setValue('0.5x')
  expect(field.emitted('update:modelValue')?.at(-1)).toEqual(['0.5x'])
  expect(field.get('[role=alert]').text()).toContain('“0.5x” is not a number')
  expect(field.get('input').attributes('aria-invalid')).toBe('true')
})

test('an emptied box gives its default back to the engine', async () => {
  const field = show({ default: 10 }, 3)
  await field.get('input').setValue('')
  expect(field.emitted('update:modelValue')?.at(-1)).toEqual([undefined])
  expect(field.get('input').attributes('placeholder')).toBe('10')
})

test('a number outside the range is said beside the field, with the range and the value', async () => {
  const field = show({ minimum: 0.01, maximum: 3 })
  await field.get('input').setValue('-1')
  expect(field.get('[role=alert]').text()).toBe('must be 0.01 to 3 (got −1)')
})

test('a value set from elsewhere, such as a pasted recipe, replaces the text', async () => {
  const field = show({}, 1)
  await field.setProps({ modelValue: 1e-9 })
  expect(field.get('input').element.value).toBe('1e-9')
})

test("the engine's sentence is shown when the field itself finds nothing wrong", async () => {
  const field = show({}, 1)
  await field.setProps({ problem: 'temperature is too low for this density' })
  expect(field.get('[role=alert]').text()).toBe('temperature is too low for this density')
})

test('the box has a label, and its unit and range stand beside it', () => {
  const field = show({ minimum: 0, unit: 'ε/λ' })
  const id = field.get('input').attributes('id')
  expect(field.get(`label[for="${id ?? ''}"]`).text()).toBe('Tolerance')
  expect(field.text()).toContain('ε/λ')
  expect(field.text()).toContain('≥ 0')
})
