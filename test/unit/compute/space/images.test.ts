import { describe, expect, test } from 'vitest'
import { createStream } from '../../../../src/compute/random/philox.ts'
import type { Box, Dimension } from '../../../../src/compute/space/box.ts'
import { minimumImage, shiftAcrossY, withReducedTilt, wrapInto } from '../../../../src/compute/space/images.ts'

const boxes: Box[] = [2, 3, 4].flatMap((d) =>
  [0, 0.3, -0.5, 2.7].map((tilt) => ({ dimension: d as Dimension, lengths: Float64Array.of(3, 4, 5, 6).slice(0, d), tilt })),
)
const nameOf = (box: Box) => `${box.dimension}D, tilt ${box.tilt}`

/** Shortest of all images within three periods, one by one. */
function shortestImage(box: Box, separation: Float64Array): number {
  let shortest = Number.POSITIVE_INFINITY
  const visit = (axis: number, vector: Float64Array) => {
    if (axis < 0) {
      shortest = Math.min(shortest, Math.hypot(...vector))
      return
    }
    for (let n = -12; n <= 12; n++) {
      const next = vector.slice()
      next[axis] += n * box.lengths[axis]
      if (axis === 1) next[0] += n * box.tilt * box.lengths[1]
      // what is far along one axis already cannot become the shortest
      if (axis !== 1 && Math.abs(next[axis]) > box.lengths[axis]) continue
      if (axis === 1 && Math.abs(next[1]) > box.lengths[1]) continue
      visit(axis - 1, next)
    }
  }
  visit(box.dimension - 1, separation)
  return shortest
}

describe.each(boxes.map((box) => [nameOf(box), box] as const))('%s', (_, box) => {
  test('the minimum image is the shortest one, whenever that is below half of every edge', () => {
    const stream = createStream(1, 0, 'images')
    let compared = 0
    for (let k = 0; k < 400; k++) {
      const separation = Float64Array.from({ length: box.dimension }, () => 20 * (stream.uniform() - 0.5))
      const shortest = shortestImage(box, separation)
      minimumImage(box, separation)
      if (shortest >= 1.5) continue
      compared++
      // rounding of shifts by up to 20 lengths
      expect(Math.hypot(...separation)).toBeCloseTo(shortest, 12)
    }
    expect(compared).toBeGreaterThan(10)
  })

  test('wrapping moves by whole periods into the rectangle', () => {
    const stream = createStream(2, 0, 'wrap')
    const positions = Float64Array.from({ length: 50 * box.dimension }, () => 60 * (stream.uniform() - 0.5))
    const wrapped = new Float64Array(positions.length)
    wrapInto(box, positions, wrapped)
    for (let k = 0; k < positions.length; k += box.dimension) {
      const moved = wrapped.slice(k, k + box.dimension).map((value, a) => value - positions[k + a])
      minimumImage(box, moved)
      // a move by whole periods is no move
      expect(Math.hypot(...moved)).toBeLessThan(1e-12)
      for (let a = 0; a < box.dimension; a++) {
        expect(wrapped[k + a]).toBeGreaterThanOrEqual(0)
        expect(wrapped[k + a]).toBeLessThan(box.lengths[a])
      }
    }
  })
})

test('a hair below zero wraps to the near edge, never onto the far one', () => {
  const out = new Float64Array(2)
  wrapInto({ dimension: 2, lengths: Float64Array.of(3, 3), tilt: 0 }, Float64Array.of(-1e-20, 3), out)
  expect([...out]).toEqual([0, 0])
})

test('a tilt by a whole width of the box is none', () => {
  const box: Box = { dimension: 2, lengths: Float64Array.of(6, 4), tilt: 1.5 }
  expect(shiftAcrossY(box)).toBe(0)
  expect(withReducedTilt({ ...box, tilt: 1.6 }).tilt).toBeCloseTo(0.1, 14)
  expect(withReducedTilt({ ...box, tilt: -0.9 }).tilt).toBeCloseTo(0.6, 14)
})
