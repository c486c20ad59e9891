import { expect, test } from 'vitest'
import { participationRatioOf } from '../../../../src/compute/analyses/participation-ratio.ts'

test.each([2, 3, 4])('a translation in %iD has participation ratio 1, whatever its norm', (dimension) => {
  const field = Float64Array.from({ length: 100 * dimension }, (_, i) => (i % dimension) + 0.5)
  expect(Math.abs(participationRatioOf(dimension, field) - 1)).toBeLessThan(1e-12)
})

test('one moving particle of N has 1/N', () => {
  const field = new Float64Array(3 * 250)
  field.set([0.1, -2, 0.7], 300)
  expect(Math.abs(participationRatioOf(3, field) * 250 - 1)).toBeLessThan(1e-12)
})

test('a plane sine wave has 2/3', () => {
  const particles = 500
  const field = new Float64Array(2 * particles)
  for (let i = 0; i < particles; i++) field[2 * i + 1] = Math.sin((2 * Math.PI * 3 * i) / particles)
  expect(Math.abs(participationRatioOf(2, field) - 2 / 3)).toBeLessThan(1e-12)
})
