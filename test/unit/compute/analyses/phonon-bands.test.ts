import { expect, test } from 'vitest'
import { countWaveVectors, firstPhononFrequency } from '../../../../src/compute/analyses/phonon-bands.ts'
import { cubicBox } from '../../../../src/compute/space/box.ts'

test.each([
  [2, [4, 4, 0, 4, 8]],
  [3, [6, 12, 8, 6, 24]],
  [4, [8, 24, 32, 24, 48]],
] as const)('phonon bands of a cubic box in %iD hold as many wave vectors as there are integer vectors', (dimension, counts) => {
  expect([1, 2, 3, 4, 5].map((square) => countWaveVectors(dimension, square))).toEqual(counts)
})

test('the first phonon of G = 9 at density 1 in a box of edge 2π has the frequency 3', () => {
  const box = cubicBox(3, 2 * Math.PI)
  expect(firstPhononFrequency(box, (2 * Math.PI) ** 3, 9)).toBeCloseTo(3, 14)
})
