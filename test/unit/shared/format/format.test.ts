import { describe, expect, test } from 'vitest'
import { formatBytes, formatCount, formatCounted } from '../../../../src/shared/format/count.ts'
import { formatDuration } from '../../../../src/shared/format/duration.ts'
import { truncateMiddle, wordsOfKey } from '../../../../src/shared/format/name.ts'
import { fixedDecimals, formatNumber, formatQuantity, powerOfTen } from '../../../../src/shared/format/number.ts'
import { formatUncertain } from '../../../../src/shared/format/uncertainty.ts'

const thin = '\u2009'

describe('numbers', () => {
  test.each([
    [12.41, '12.41'],
    [12.4, '12.4'],
    [-3, '−3'],
    [0, '0'],
    [-0, '0'],
    [0.00123456, '0.001235'],
    [1e-4, '10⁻⁴'],
    [-1e-4, '−10⁻⁴'],
    [2.5e-12, `2.5${thin}×${thin}10⁻¹²`],
    [123456, '123500'],
    [999999, '10⁶'],
    [1.5e6, `1.5${thin}×${thin}10⁶`],
    [0.99999, '1'],
    [Infinity, '∞'],
  ])('%d reads %s', (value, text) => {
    expect(formatNumber(value)).toBe(text)
  })

  test('a missing value is a dash, never NaN', () => {
    expect([formatNumber(NaN), formatNumber(null), formatQuantity(undefined, 'ε/λ³')]).toEqual(['–', '–', '–'])
  })

  test('the unit follows a thin space and 1 is no unit', () => {
    expect(formatQuantity(12.41, 'ε/λ³')).toBe(`12.41${thin}ε/λ³`)
    expect(formatQuantity(12.41, '1')).toBe('12.41')
  })

  test('a value that rounds to zero has no minus', () => {
    expect(fixedDecimals(-0.001, 2)).toBe('0.00')
  })

  test('exponents are superscripts with a superscript minus', () => {
    expect(powerOfTen(-12)).toBe('10⁻¹²')
  })
})

describe('uncertainties', () => {
  test.each([
    [12.4123, 0.031, '12.41(3)'],
    [12.4123, 0.014, '12.412(14)'],
    [12.4123, 0.0197, '12.41(2)'],
    [1e300, 2e298, `1.00(2)${thin}×${thin}10³⁰⁰`],
    [3e-308, 2e-310, `3.00(2)${thin}×${thin}10⁻³⁰⁸`],
    [12.4123, 0.096, '12.41(10)'],
    [12.4, 3, '12(3)'],
    [1234, 30, '1230(30)'],
    [-0.5, 0.02, '−0.50(2)'],
    [0, 0.02, '0.00(2)'],
    [1.2346e-6, 2e-9, `1.235(2)${thin}×${thin}10⁻⁶`],
    [3.2e7, 4e5, `3.20(4)${thin}×${thin}10⁷`],
    [0.3, 2, '0(2)'],
  ])('%d with error %d reads %s', (value, error, text) => {
    expect(formatUncertain(value, error)).toBe(text)
  })

  test('without an error the plain number stays, with its unit', () => {
    expect(formatUncertain(12.41, 0, 'ε/λ³')).toBe(`12.41${thin}ε/λ³`)
    expect(formatUncertain(12.41, null)).toBe('12.41')
    expect(formatUncertain(null, 1)).toBe('–')
  })
})

describe('counts, bytes, durations and names', () => {
  test.each([
    [999, '999'],
    [1234, '1234'],
    [12345, `12${thin}345`],
    [1234567, `1${thin}234${thin}567`],
    [-12345, `−12${thin}345`],
  ])('%d counts as %s', (count, text) => {
    expect(formatCount(count)).toBe(text)
  })

  test('one is singular', () => {
    expect([formatCounted(1, 'sample'), formatCounted(8, 'sample'), formatCounted(0, 'entry', 'entries')]).toEqual([
      '1 sample',
      '8 samples',
      '0 entries',
    ])
  })

  test.each([
    [0, `0${thin}B`],
    [999, `999${thin}B`],
    [1500, `1.5${thin}kB`],
    [999_960, `1.0${thin}MB`],
    [123_456_789, `123${thin}MB`],
  ])('%d bytes read %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text)
  })

  test.each([
    [0, `0${thin}s`],
    [0.0001, `<${thin}1${thin}ms`],
    [0.34, `340${thin}ms`],
    [0.9999, `1.0${thin}s`],
    [4.23, `4.2${thin}s`],
    [59.7, `1${thin}min`],
    [200, `3${thin}min 20${thin}s`],
    [3599.8, `1${thin}h`],
    [7500, `2${thin}h 5${thin}min`],
    [273_600, `3${thin}d 4${thin}h`],
  ])('%d seconds read %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text)
  })

  test('a duration that is not known is a dash', () => {
    expect([formatDuration(null), formatDuration(Infinity)]).toEqual(['–', '–'])
  })

  test('a long name keeps its head and its tail', () => {
    expect(truncateMiddle('fast-quenched 3D IPL', 11)).toBe('fast-…D IPL')
    expect(truncateMiddle('fast-quenched 3D IPL', 11)).toHaveLength(11)
    expect(truncateMiddle('short', 11)).toBe('short')
    // a letter of several code points is never cut in two
    expect(truncateMiddle('e\u0301e\u0301e\u0301e\u0301e\u0301', 3)).toBe('e\u0301…e\u0301')
  })
})

test('a key reads as words, and what is written in capitals stays so', () => {
  expect(wordsOfKey('lowestFrequency')).toBe('Lowest frequency')
  expect(wordsOfKey('lengthSS')).toBe('Length SS')
  expect(wordsOfKey('count')).toBe('Count')
})
