import { expect, test } from 'vitest'
import {
  firstDraft,
  partOf,
  thenOf,
  withKey,
  withModel,
  withProtocol,
  type Draft,
} from '../../../../src/renderer/features/prepare/recipe-draft.ts'
import { freshSystemSchema, samplesSchema } from '../../../../src/renderer/features/prepare/recipe-schema.ts'
import { fieldsOf } from '../../../../src/renderer/forms/fields.ts'
import { recipeShape } from '../../../../src/shared/contracts/recipe.ts'
import { givenCatalogue } from '../doubles/given.ts'

const [ipl, kobAndersen] = givenCatalogue.models
const [quench, minimise] = givenCatalogue.protocols
if (!ipl || !kobAndersen || !quench || !minimise) throw new Error('the given catalogue lacks a definition')

const first = (): Draft => {
  const draft = firstDraft(givenCatalogue)
  if (!draft) throw new Error('no first draft')
  return draft
}

test('the first draft is a recipe by the contract, at the model’s own state point', () => {
  expect(recipeShape.safeParse(first()).error).toBeUndefined()
  expect(partOf(first(), 'system')).toEqual({ particles: 1000, density: 0.82 })
})

test('another model brings its typical density, unless one was typed', () => {
  expect(partOf(withModel(first(), ipl, kobAndersen, 3), 'system')['density']).toBe(1.2)
  const typed = { ...first(), system: { particles: 500, density: 0.9 } }
  expect(partOf(withModel(typed, ipl, kobAndersen, 3), 'system')).toEqual({ particles: 500, density: 0.9 })
})

test('another dimension of the same model keeps the parameters of the model', () => {
  const draft = { ...first(), model: { name: 'ipl', dimension: 3, parameters: { exponent: 12 } } }
  expect(partOf(withModel(draft, ipl, ipl, 2), 'model')).toEqual({ name: 'ipl', dimension: 2, parameters: { exponent: 12 } })
  expect(partOf(withModel(draft, ipl, kobAndersen, 3), 'model')).toEqual({ name: 'kob-andersen', dimension: 3 })
})

test('another protocol keeps only the parameters that it has too', () => {
  const draft = { ...first(), protocol: { name: 'quench', temperature: 0.7 } }
  expect(withProtocol(draft, quench)['protocol']).toEqual({ name: 'quench', temperature: 0.7 })
  expect(withProtocol(draft, minimise)['protocol']).toEqual({ name: 'minimise' })
})

test('what is pasted may be of any shape without breaking the form', () => {
  const odd: Draft = { model: 7, system: null, then: [1, { analysis: 'modes' }] }
  expect(partOf(odd, 'model')).toEqual({})
  expect(partOf(odd, 'system')).toEqual({})
  expect(thenOf(odd)).toEqual([{ analysis: 'modes' }])
  expect(withKey(odd, 'model', undefined)).not.toHaveProperty('model')
})

test('the bounds of the form are those of the recipe’s own schema', () => {
  const [particles, density] = fieldsOf(freshSystemSchema)
  expect(particles).toMatchObject({ key: 'particles', kind: 'integer', minimum: { value: 2 } })
  expect(density).toMatchObject({ key: 'density', kind: 'number', minimum: { value: 0.01 }, maximum: { value: 3 } })
  expect(fieldsOf(samplesSchema).map(({ key }) => key)).toEqual(['samples', 'seed', 'name'])
})
