// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import SchemaForm from '../../../../src/renderer/forms/SchemaForm.vue'

const schema = {
  type: 'object',
  properties: {
    temperature: { type: 'number', title: 'Temperature', default: 1 },
    count: { type: 'integer', title: 'Count', default: 20 },
    name: { type: 'string', title: 'Name' },
  },
}

test('what is typed lands under its key, and the other keys stay', async () => {
  const form = mount(SchemaForm, { props: { schema, modelValue: { name: 'slow' } } })
  await form.get('input').setValue('1e-6')
  expect(form.emitted('update:modelValue')?.at(-1)).toEqual([{ name: 'slow', temperature: 1e-6 }])
})

test('an emptied field leaves its key out, so that the default applies', async () => {
  const form = mount(SchemaForm, { props: { schema, modelValue: { temperature: 2, name: 'slow' } } })
  await form.get('input').setValue('')
  expect(form.emitted('update:modelValue')?.at(-1)).toEqual([{ name: 'slow' }])
})

test('a problem of the engine stands beside the field that its path names', () => {
  const problems = [{ message: 'count must be between 1 and 1000 (got 0) at then[0].count', path: 'then[0].count' }]
  const form = mount(SchemaForm, { props: { schema, modelValue: {}, path: 'then[0]', problems } })
  const alerts = form.findAll('[role=alert]')
  expect(alerts).toHaveLength(1)
  expect(alerts[0]?.element.closest('.field')?.querySelector('label')?.textContent).toContain('Count')
})

test('keys that stand elsewhere are left out', () => {
  const form = mount(SchemaForm, { props: { schema, modelValue: {}, without: ['name'] } })
  expect(form.findAll('label').map((label) => label.text())).toEqual(['Temperature', 'Count'])
})
