import { expect, test } from 'vitest'
import { presetsOf } from '../../../../src/renderer/features/prepare/presets.ts'
import {
  partOf,
  sweepOf,
  titleOf,
  thenOf,
  withKey,
  withModel,
  withProtocol,
  withSweep,
  startingFromSamples,
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
  const preset = presetsOf(givenCatalogue)[0]
  if (!preset) throw new Error('no first preset')
  return preset.recipe
}

test('the first draft is a recipe by the contract, at the model’s own state point', () => {
  expect(recipeShape.safeParse(first()).error).toBeUndefined()
  expect(partOf(first(), 'system')).toEqual({ particles: 512, density: 0.82 })
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

test('every preset is a recipe by the contract, and there is one for each thing to try', () => {
  const presets = presetsOf(givenCatalogue)
  for (const { recipe, title } of presets) expect(recipeShape.safeParse(recipe).error, title).toBeUndefined()
  expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length)
  expect(presets.length).toBeGreaterThan(2)
})

test('a sweep’s first value stands beneath it, so that the recipe without it is one of those asked for', () => {
  const swept = withSweep(first(), { 'protocol.temperature': [0.4, 0.5], 'then[0].count': [5, 6] })
  expect(partOf(swept, 'protocol')['temperature']).toBe(0.4)
  expect(thenOf(swept)[0]).toEqual({ analysis: 'modes', count: 5 })
  expect(recipeShape.safeParse(swept).error).toBeUndefined()
  expect(withSweep(swept, {})).not.toHaveProperty('sweep')
})

test('a sweep of what another model, protocol or start does not have goes away, and the others stay', () => {
  const swept = withSweep(first(), { 'model.parameters.exponent': [8, 10], 'protocol.equilibrate': [1, 2], 'system.density': [0.8, 0.9] })
  expect(Object.keys(sweepOf(withModel(swept, ipl, kobAndersen, 3)))).toEqual(['protocol.equilibrate', 'system.density'])
  expect(Object.keys(sweepOf(withProtocol(swept, minimise)))).toEqual(['model.parameters.exponent', 'system.density'])
  expect(Object.keys(sweepOf(startingFromSamples(swept)))).toEqual(['protocol.equilibrate'])
})

test('keys that the form does not know stay where they are', () => {
  const odd = { ...first(), extra: 1, model: { name: 'ipl', dimension: 3, note: 'mine' } }
  expect(withModel(odd, ipl, ipl, 2)).toMatchObject({ extra: 1, model: { note: 'mine', dimension: 2 } })
})

test('a draft is called by its name, or by what it makes', () => {
  expect(titleOf(first(), givenCatalogue)).toBe('3D Inverse power law, quench')
  expect(titleOf({ ...first(), name: 'fast ones' }, givenCatalogue)).toBe('fast ones')
})
