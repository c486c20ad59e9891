import { expect, test } from 'vitest'
import { blockMeansOf, meanOf, standardErrorOf, varianceOf } from '../../../../src/compute/statistics/moments.ts'
import { medianOf, percentileOf } from '../../../../src/compute/statistics/percentile.ts'

test('mean, unbiased variance and standard error of 1 … 5', () => {
  const values = [1, 2, 3, 4, 5]
  expect(meanOf(values)).toBe(3)
  expect(varianceOf(values)).toBe(2.5)
  expect(standardErrorOf(values)).toBeCloseTo(Math.SQRT1_2, 15)
  expect(varianceOf([7])).toBeNaN()
})

test('block means leave out the start that does not fill a block', () => {
  expect([...blockMeansOf([100, 1, 3, 5, 7], 2)]).toEqual([2, 6])
})

test('percentiles interpolate between neighbours and do not need sorted values', () => {
  expect(percentileOf([3, 1, 2], 0.25)).toBe(1.5)
  expect(medianOf([4, 1, 3, 2])).toBe(2.5)
  expect(percentileOf([5], 0.9)).toBe(5)
})
