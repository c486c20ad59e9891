import { describe, expect, test } from 'vitest'
import { displayFrame } from '../../../../src/renderer/viewer3d/display-frame.ts'
import { linesOf, measurementOf, neighboursOf, separationOf } from '../../../../src/renderer/viewer3d/measurements.ts'
import { takeMeasured } from '../../../../src/renderer/features/library/stage-measuring.ts'
import { configurationOf } from './configuration-of.ts'
import { seeded } from './seeded.ts'

const length = (vector: Float64Array) => Math.hypot(...vector)

describe('distances', () => {
  test('go to the nearest image, across faces', () => {
    const configuration = configurationOf([0.5, 5, 5, 9.5, 5, 5], [10, 10, 10])
    expect([...separationOf(configuration, 0, 1)].map((x) => Math.round(1e9 * x) / 1e9)).toEqual([-1, 0, 0])
    expect(measurementOf(configuration, [0, 1])).toMatchObject({ kind: 'distance', unit: 'λ' })
    expect(measurementOf(configuration, [0, 1])?.value).toBeCloseTo(1, 12)
  })

  test.each([
    [2, 0],
    [2, 0.5],
    [3, 0.5],
    [3, 1.7],
    [4, -0.45],
  ])('in %i dimensions with tilt %d no image of many is nearer', (dimension, tilt) => {
    const random = seeded(31 + dimension)
    const lengths = Array.from({ length: dimension }, () => 3 + random())
    const positions = Array.from({ length: 60 * dimension }, () => 12 * (random() - 0.5))
    const configuration = configurationOf(positions, lengths, tilt)
    for (let i = 1; i < 60; i++) {
      const found = separationOf(configuration, 0, i)
      const direct = Array.from({ length: dimension }, (_, a) => positions[i * dimension + a]! - positions[a]!)
      let nearest = Infinity
      // the other axes are independent of one another, so each may be brought near by itself
      const rest = direct.slice(2).map((x, a) => x - lengths[a + 2]! * Math.round(x / lengths[a + 2]!))
      for (let rows = -8; rows <= 8; rows++) {
        for (let columns = -24; columns <= 24; columns++) {
          const x = direct[0]! + columns * lengths[0]! + rows * tilt * lengths[1]!
          nearest = Math.min(nearest, Math.hypot(x, direct[1]! + rows * lengths[1]!, ...rest))
        }
      }
      expect(length(found)).toBeCloseTo(nearest, 9)
    }
  })
})

describe('angles', () => {
  test('stand at the second particle, across faces as well', () => {
    const configuration = configurationOf([1, 0, 0, 0, 0, 9], [10, 10])
    const right = measurementOf(configuration, [0, 1, 2])
    expect(right).toMatchObject({ kind: 'angle', unit: '°', text: '90°' })
    expect(right?.value).toBeCloseTo(90, 9)
  })
  test('need three places: at one and the same there is none', () => {
    expect(measurementOf(configurationOf([1, 1, 1, 1, 2, 2], [10, 10]), [0, 1, 2])).toBeNull()
  })
})

test('one particle is no measurement, and neither is one that is not there', () => {
  const configuration = configurationOf([1, 1, 2, 2], [10, 10])
  expect([measurementOf(configuration, [0]), measurementOf(configuration, [0, 7])]).toEqual([null, null])
})

test('the line of a distance starts at the first particle as drawn and has its length', () => {
  const configuration = configurationOf([0.5, 5, 5, 9.5, 5, 6], [10, 10, 10])
  const frame = displayFrame(configuration, null)
  const lines = linesOf(configuration, frame, [0, 1])
  const ends = [...(lines?.ends ?? [])]
  expect(ends.slice(0, 3)).toEqual([...frame.centres.subarray(0, 3)])
  expect(Math.hypot(ends[3]! - ends[0]!, ends[4]! - ends[1]!, ends[5]! - ends[2]!)).toBeCloseTo(Math.SQRT2, 5)
  expect(lines?.labelAt[0]).toBeCloseTo((ends[0]! + ends[3]!) / 2, 5)
})

test('neighbours come nearest first, without the particle itself', () => {
  const configuration = configurationOf([5, 5, 6.5, 5, 4, 5, 9, 9], [10, 10])
  expect(neighboursOf(configuration, 0, 2).map(({ particle }) => particle)).toEqual([2, 1])
})

describe('taking particles into a measurement', () => {
  const take = (...clicks: number[]) =>
    clicks.reduce<readonly (readonly number[])[]>((measured, particle) => takeMeasured(measured, particle), [])

  test('the fourth begins the next', () => {
    expect(take(1, 2, 3, 4)).toEqual([[1, 2, 3], [4]])
  })
  test('the last one again ends a distance, and takes back a first', () => {
    expect(take(1, 2, 2, 5)).toEqual([[1, 2], [5]])
    expect(take(1, 1)).toEqual([])
  })
  test('the first of two again changes nothing', () => {
    expect(take(1, 2, 1)).toEqual([[1, 2]])
  })
})
