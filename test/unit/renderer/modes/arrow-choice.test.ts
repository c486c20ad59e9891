import { expect, test } from 'vitest'
import { arrowsOf } from '../../../../src/renderer/features/modes/arrow-choice.ts'
import { overlapOf } from '../../../../src/renderer/features/modes/overlap.ts'
import { firstView } from '../../../../src/renderer/features/modes/view-settings.ts'

// amplitudes 5, 1, 0.05 and 2 in two dimensions
const field = Float64Array.of(3, 4, 0, -1, 0.03, 0.04, -2, 0)

test('direction, length and colour are chosen each by itself', () => {
  const view = { ...firstView, threshold: 0.1 }
  const usual = arrowsOf(field, 2, view)
  expect(usual.directions).toBe(field)
  expect([...usual.lengths]).toEqual([1, 0.2, 0, 0.4])
  expect([...usual.colours]).toEqual([1, 0.2, 0.01, 0.4])
  expect([...arrowsOf(field, 2, { ...view, length: 'uniform' }).lengths]).toEqual([1, 1, 0, 1])
  const coloured = arrowsOf(field, 2, { ...view, colour: 'y' })
  expect([...coloured.colours]).toEqual([1, -0.25, 0.01, 0])
  expect(coloured.colourRange).toEqual([-1, 1])
  expect([...coloured.lengths]).toEqual([...usual.lengths])
  const along = arrowsOf(field, 2, { ...view, direction: 'x' })
  expect([...along.directions]).toEqual([3, 0, 0, 0, 0.03, 0, -2, 0])
  // the largest is now 3, and the particle that moves across x has no arrow
  expect([...along.lengths]).toEqual([1, 0, 0, expect.closeTo(2 / 3, 12)])
})

test('a logarithmic length falls over three decades, and the smallest keeps a stub', () => {
  const tiny = Float64Array.of(1, 0, 0.1, 0, 1e-5, 0)
  const { lengths } = arrowsOf(tiny, 2, { ...firstView, threshold: 0, length: 'logarithm' })
  expect([...lengths]).toEqual([1, expect.closeTo(2 / 3, 12), 0.05])
})

test('a share takes the place of the threshold, counts at least one, and tells where it ends', () => {
  const half = arrowsOf(field, 2, { ...firstView, threshold: 0.9, topShare: 0.5 })
  expect(half.count).toBe(2)
  expect(half.threshold).toBeCloseTo(0.4, 12)
  expect(arrowsOf(field, 2, { ...firstView, topShare: 0.001 }).count).toBe(1)
})

test('the overlap does not know signs and norms; orthogonal fields can move the same particles', () => {
  const turned = field.map((value) => -7 * value)
  const same = overlapOf(field, turned, 2)
  expect(same?.direction).toBeCloseTo(1, 12)
  expect(same?.particles).toBeCloseTo(1, 12)
  const across = overlapOf(Float64Array.of(1, 0, 0, 0), Float64Array.of(0, 2, 0, 0), 2)
  expect(across).toEqual({ direction: 0, particles: 1 })
  expect(overlapOf(field, field.subarray(2), 2)).toBeNull()
})
