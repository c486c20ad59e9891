import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRecipeText } from '../../../../src/renderer/features/prepare/json-reading.ts'

test.each([
  ['{ "a": 1 "b": 2 }', 1, 10, 'a comma or a closing }'],
  ['{\n  "a": [1, 2,]\n}', 2, 14, 'a value'],
  ['{\n  "a": 1,\n}', 3, 1, 'a key in double quotes'],
  ['{ "a": 1', 1, 9, 'and the text ends'],
  ['{ "a" 1 }', 1, 7, 'a colon'],
  ['{ "a": .5 }', 1, 8, 'a value'],
  ['{ "a": "x }', 1, 8, 'does not end'],
  ['{ "a": 1, "a": 2 }', 1, 11, 'for the second time'],
  ['{} {}', 1, 4, 'the end of the recipe'],
  ['', 1, 1, 'a value'],
  ['[1]', 1, 1, 'a recipe is an object'],
])('%j is told wrong in its place', (text, line, column, words) => {
  const reading = readRecipeText(text)
  expect(reading.ok ? null : reading.mistake).toMatchObject({ line, column })
  expect(reading.ok ? '' : reading.mistake.message).toContain(words)
})

const seed = 20260

test('what JSON.parse takes is taken, with the same value', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const text = JSON.stringify(value, null, 2)
      const reading = readRecipeText(text)
      expect(reading.ok && reading.draft).toEqual(JSON.parse(text))
    }),
    { seed, numRuns: 300 },
  )
})

test('what JSON.parse refuses is refused', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom(',', '}', '"', '\\', 'x', '\n', ':', '0'), (json, at, sign) => {
      const text = `{"a":${json}}`
      const place = at % (text.length + 1)
      const changed = text.slice(0, place) + sign + text.slice(place)
      let isJson = true
      try {
        JSON.parse(changed)
      } catch {
        isJson = false
      }
      const reading = readRecipeText(changed)
      if (!isJson) expect(reading.ok, changed).toBe(false)
      else if (!reading.ok) expect(reading.mistake.message, changed).toContain('for the second time')
    }),
    { seed, numRuns: 500 },
  )
})
