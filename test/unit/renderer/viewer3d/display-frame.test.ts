import { describe, expect, test } from 'vitest'
import type { ConfigurationValue } from '../../../../src/shared/contracts/records.ts'
import { displayFrame, middleOf, nearestTilt, wrapAround } from '../../../../src/renderer/viewer3d/display-frame.ts'
import { seeded } from './seeded.ts'

function configuration(positions: number[], lengths: number[], tilt = 0): ConfigurationValue {
  const dimension = lengths.length
  const particles = positions.length / dimension
  return {
    dimension,
    particles,
    positions: Float64Array.from(positions),
    species: new Int32Array(particles),
    speciesNames: ['A'],
    diameters: new Float64Array(particles).fill(1),
    lengths: Float64Array.from(lengths),
    tilt,
  }
}

describe('wrapping around a centre', () => {
  test('a particle just across the face comes back on the other side', () => {
    const placed = wrapAround(Float64Array.of(9.9, 0.1), Float64Array.of(10, 10), 0, Float64Array.of(0, 0))
    expect(placed[0]).toBeCloseTo(-0.1, 12)
    expect(placed[1]).toBeCloseTo(0.1, 12)
  })

  test('crossing y shifts x by the tilt', () => {
    // one period of y above the centre is, in a box sheared by 0.3, also 3 further along x
    const placed = wrapAround(Float64Array.of(3, 10), Float64Array.of(10, 10), 0.3, Float64Array.of(0, 0))
    expect(placed[0]).toBeCloseTo(0, 12)
    expect(placed[1]).toBeCloseTo(0, 12)
  })

  test.each([2, 3, 4])('in %i dimensions every particle moves by whole cell vectors and ends within half a cell', (dimension) => {
    const random = seeded(11 + dimension)
    const lengths = Float64Array.from({ length: dimension }, () => 4 + 3 * random())
    const tilt = 0.23
    const positions = Float64Array.from({ length: 200 * dimension }, () => 60 * (random() - 0.5))
    const centre = Float64Array.from({ length: dimension }, () => 20 * (random() - 0.5))
    const placed = wrapAround(positions, lengths, tilt, centre)
    for (let i = 0; i < 200; i++) {
      const row = i * dimension
      const crossings = (positions[row + 1]! - centre[1]! - placed[row + 1]!) / lengths[1]!
      expect(crossings).toBeCloseTo(Math.round(crossings), 9)
      const along = (positions[row]! - centre[0]! - placed[row]! - crossings * tilt * lengths[1]!) / lengths[0]!
      expect(along).toBeCloseTo(Math.round(along), 9)
      expect(Math.abs(placed[row]! - tilt * placed[row + 1]!)).toBeLessThanOrEqual(lengths[0]! / 2 + 1e-9)
      for (let a = 1; a < dimension; a++) expect(Math.abs(placed[row + a]!)).toBeLessThanOrEqual(lengths[a]! / 2 + 1e-9)
    }
  })
})

test('a tilt of one whole period is no tilt, and half a period stays half', () => {
  expect(nearestTilt(2, 10, 5)).toBeCloseTo(0, 12)
  expect(nearestTilt(2.3, 10, 5)).toBeCloseTo(0.3, 12)
  expect(Math.abs(nearestTilt(1, 10, 5))).toBeCloseTo(1, 12)
})

test('the middle of a sheared box lies at half of each cell vector', () => {
  expect([...middleOf({ lengths: Float64Array.of(10, 6, 4), tilt: 0.5 })]).toEqual([6.5, 3, 2])
})

test('the middle of the box is the origin of the picture', () => {
  const frame = displayFrame(configuration([5, 5, 5, 0, 5, 5], [10, 10, 10]), null)
  expect([...frame.centres.subarray(0, 3)]).toEqual([0, 0, 0])
  expect(Math.abs(frame.centres[3]!)).toBe(5)
})

test('a centre brings its particle to the middle', () => {
  const frame = displayFrame(configuration([9, 1, 5], [10, 10, 10]), Float64Array.of(9, 1, 5))
  expect([...frame.centres]).toEqual([0, 0, 0])
})

test('a plane lies at z = 0 in a flat cell', () => {
  const frame = displayFrame(configuration([1, 2, 7, 8], [10, 8]), null)
  expect([frame.centres[2], frame.centres[5]]).toEqual([0, 0])
  expect([...frame.cell]).toEqual([10, 0, 0, 0, 8, 0, 0, 0, 0])
})

test('the fourth axis shows as presence: whole at the middle, 0.15 half a box away', () => {
  const frame = displayFrame(configuration([5, 5, 5, 5, 5, 5, 5, 0], [10, 10, 10, 10]), null)
  expect(frame.presence[0]).toBeCloseTo(1, 6)
  expect(frame.presence[1]).toBeCloseTo(0.15, 6)
})

test('the spacing is the density to the power −1/d', () => {
  const frame = displayFrame(
    configuration(
      Array.from({ length: 24 }, () => 0),
      [4, 4, 4],
    ),
    null,
  )
  expect(frame.spacing).toBeCloseTo(2, 12)
})
