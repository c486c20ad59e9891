import { expect, test } from 'vitest'
import { readInteger, readNumber } from '../../../../src/renderer/forms/read-number.ts'

test.each([
  ['1e-6', 1e-6],
  ['2.5E+03', 2500],
  ['−3,5', -3.5],
  ['-3.5', -3.5],
  ['+0.82', 0.82],
  ['.5', 0.5],
  ['5.', 5],
  [' 12 ', 12],
  ['0,125', 0.125],
  ['1e300', 1e300],
  ['0.1', 0.1],
  ['12345,678', 12345.678],
  ['1 000', 1000],
  ['12\u2009345.5', 12345.5],
  ['1\u00a0234\u00a0567', 1234567],
  ['3.2 × 10⁻⁴', 3.2e-4],
  ['−3.2\u2009×\u200910⁵', -3.2e5],
  ['10⁻⁶', 1e-6],
  ['1e−6', 1e-6],
  ['−0', 0],
])('“%s” is read as %d, to the last digit', (text, value) => {
  expect(readNumber(text)).toEqual({ ok: true, value })
})

test.each([
  '',
  'abc',
  'e',
  '.',
  '+',
  '−',
  '1e',
  '1e-',
  '1 0',
  '10 00',
  '0 123',
  '1,000 000',
  '0x10',
  '0b1',
  '1_000',
  '1e400',
  '−1e400',
  '1e-400',
  '∞',
  '½',
  'NaN',
  'Infinity',
  '1.2.3',
  '1,2,3',
  '1,5e3.2',
  '1,500e3',
  '--1',
  '1e999',
  '3 σ',
])('“%s” is refused with a sentence, and no part of it is kept', (text) => {
  const reading = readNumber(text)
  expect(reading.ok).toBe(false)
  expect(reading.ok ? '' : reading.problem).toMatch(/number|could mean/)
})

test('a comma that could part thousands is not guessed', () => {
  expect(readNumber('1,000')).toEqual({ ok: false, problem: '“1,000” could mean 1.000 or 1000; write one of them' })
})

test.each([
  ['1000', 1000],
  ['1e4', 10000],
  ['2.5E+03', 2500],
  ['1200e-2', 12],
  ['7.0', 7],
  ['0.0', 0],
  ['12\u2009345', 12345],
])('“%s” is the whole number %d', (text, value) => {
  expect(readInteger(text)).toEqual({ ok: true, value })
})

test.each(['0.5', '1e-6', '1e17', '9007199254740993', '9007199254740990.5', '15e-1'])(
  '“%s” is no whole number that can be told apart from its neighbours',
  (text) => {
    expect(readInteger(text).ok).toBe(false)
  },
)
