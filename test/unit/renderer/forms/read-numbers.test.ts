import { expect, test } from 'vitest'
import { readNumbers } from '../../../../src/renderer/forms/read-numbers.ts'

test.each([
  ['0.4, 0.5, 0.6', [0.4, 0.5, 0.6]],
  ['0.4,0.5', [0.4, 0.5]],
  ['0,4; 0,5', [0.4, 0.5]],
  ['0,4, 0,5', [0.4, 0.5]],
  ['1,2,3', [1, 2, 3]],
  ['[1e-6, 2.5E+03]', [1e-6, 2500]],
  ['0.4,', [0.4]],
  ['−3', [-3]],
])('“%s” is read as a list', (text, values) => {
  expect(readNumbers(text)).toEqual({ ok: true, values })
})

test.each([
  ['', 'at least one number'],
  ['0,4', 'could be one number or two'],
  ['0.4 0.5', 'part the values with commas'],
  ['100 200', 'part the values with commas'],
  ['1; x', '“x” is not a number'],
  ['1; ; 2', 'a value is missing'],
  ['1, 1e400', 'larger than any number'],
])('“%s” is refused with a sentence', (text, sentence) => {
  const reading = readNumbers(text)
  expect(reading.ok ? '' : reading.problem).toContain(sentence)
})

test('a list of counts takes whole numbers alone', () => {
  expect(readNumbers('1, 2.5', true).ok).toBe(false)
  expect(readNumbers('1, 2e3', true)).toEqual({ ok: true, values: [1, 2000] })
})
