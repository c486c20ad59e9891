import { expect, test } from 'vitest'
import { formatRate } from '../../../../src/renderer/ui/format-rate.ts'

test.each([
  [4.1e6, '4.1 M'],
  [820_000, '820 k'],
  [999_999, '1 M'],
  [2.53e9, '2.5 G'],
  [12, '12'],
])('%d particle-steps a second read “%s”', (rate, text) => {
  expect(formatRate(rate).replace('\u2009', ' ')).toBe(`${text} particle-steps/s`)
})
