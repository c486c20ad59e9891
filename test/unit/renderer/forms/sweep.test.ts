import { expect, test } from 'vitest'
import { fieldsOf, type Field } from '../../../../src/renderer/forms/fields.ts'
import { sweepProblem, valuesOf } from '../../../../src/renderer/forms/sweep.ts'

function fieldOf(property: object): Field {
  const [field] = fieldsOf({ properties: { temperature: property } })
  if (!field) throw new Error('no field was read off the schema')
  return field
}
const temperature = fieldOf({ type: 'number', minimum: 0.1, maximum: 100 })

test('a range holds both ends exactly, evenly or in equal factors', () => {
  expect(valuesOf({ from: 0.1, to: 0.5, count: 5 }, false).values).toEqual([0.1, 0.2, 0.3, 0.4, 0.5])
  expect(valuesOf({ from: 1e-4, to: 1, count: 5, spacing: 'logarithmic' }, false).values).toEqual([1e-4, 1e-3, 0.01, 0.1, 1])
})

test.each([
  [[0.4, 0.5], null],
  [{ from: 1, to: 2, count: 3 }, null],
  [[0.4, 0.01], 'must be 0.1 to 100 (got 0.01)'],
  [[1, 2, 1], 'the list has 1 twice'],
  ['0.4, x', '“x” is not a number'],
  [{ from: 1, to: 1, count: 3 }, 'two different ends'],
  [{ from: 1, to: 2, count: 1 }, '2 to 1000 values'],
  [{ from: '1x', to: 2, count: 3 }, 'begins is not a number'],
  [{ from: -1, to: 2, count: 3, spacing: 'logarithmic' }, 'both ends above 0'],
  [7, 'a list or a range'],
])('the entry %j is right, or told wrong beside the field', (entry, sentence) => {
  const problem = sweepProblem(temperature, entry)
  if (sentence === null) expect(problem).toBeNull()
  else expect(problem).toContain(sentence)
})

test('a range of counts that does not fall on whole numbers is told so', () => {
  const particles = fieldOf({ type: 'integer' })
  expect(sweepProblem(particles, { from: 100, to: 200, count: 3 })).toBeNull()
  expect(sweepProblem(particles, { from: 100, to: 201, count: 3 })).toBe('all values must be whole (got 150.5)')
})
