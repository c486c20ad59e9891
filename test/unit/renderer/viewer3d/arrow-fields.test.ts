import { describe, expect, test } from 'vitest'
import { shownArrows } from '../../../../src/renderer/viewer3d/arrow-fields.ts'
import { displayFrame } from '../../../../src/renderer/viewer3d/display-frame.ts'
import { displacementsOf, drawnArrows } from '../../../../src/renderer/viewer3d/drawn-arrows.ts'
import { configurationOf } from './configuration-of.ts'

const directions = Float64Array.of(3, 4, 0, 1, 0, 0, 6, 8)
const all = { threshold: 0, top: null, most: 100 }

describe('which arrows are shown', () => {
  test('those above the threshold, in the order of particles; what has no length carries none', () => {
    const { particles, longest, leftOut } = shownArrows({ directions, dimension: 2, lengths: null }, { ...all, threshold: 0.5 })
    expect([[...particles], longest, leftOut]).toEqual([[0, 3], 10, 0])
    expect([...shownArrows({ directions, dimension: 2, lengths: null }, all).particles]).toEqual([0, 1, 3])
  })
  test('the longest few, by the field of lengths and not by that of directions', () => {
    const lengths = Float64Array.of(1, 9, 5, 2)
    const shown = shownArrows({ directions, dimension: 2, lengths }, { ...all, top: 2 })
    expect([[...shown.particles], shown.longest, shown.leftOut]).toEqual([[1, 2], 9, 0])
  })
  test('the bound for speed counts what it alone leaves out', () => {
    const shown = shownArrows({ directions, dimension: 2, lengths: null }, { ...all, top: 3, most: 1 })
    expect([[...shown.particles], shown.leftOut]).toEqual([[3], 2])
  })
  test('a length that is no number carries no arrow and sets no scale', () => {
    const lengths = Float64Array.of(NaN, Infinity, 2, 1)
    const shown = shownArrows({ directions, dimension: 2, lengths }, all)
    expect([[...shown.particles], shown.longest]).toEqual([[2, 3], 2])
  })
  test('a tie goes to the particle that comes first', () => {
    const lengths = Float64Array.of(1, 1, 1, 1)
    expect([...shownArrows({ directions, dimension: 2, lengths }, { ...all, top: 2 }).particles]).toEqual([0, 1])
  })
})

describe('drawn arrows', () => {
  test('take their way from one field, their length from another and their colour from a third', () => {
    const frame = displayFrame(configurationOf([1, 1, 2, 2], [10, 10]), null)
    const field = Float64Array.of(0, 5, 2, 0)
    const shown = shownArrows({ directions: field, dimension: 2, lengths: Float64Array.of(1, 4) }, all)
    const drawn = drawnArrows(field, shown, Float64Array.of(1, 0), { map: 'viridis', range: [0, 1] }, frame, false)
    expect([...drawn.ways]).toEqual([0, 0.25, 0, 1, 0, 0])
    const swapped = drawnArrows(field, shown, Float64Array.of(0, 1), { map: 'viridis', range: [0, 1] }, frame, false)
    expect([...drawn.colours.subarray(0, 3)]).toEqual([...swapped.colours.subarray(3)])
  })
  test('of four axes show the three that are drawn', () => {
    const configuration = configurationOf([1, 1, 1, 1], [4, 4, 4, 4])
    const frame = displayFrame(configuration, null, { axes: [0, 1, 3] })
    const field = Float64Array.of(1, 2, 3, 4)
    const shown = shownArrows({ directions: field, dimension: 4, lengths: null }, all)
    const { ways } = drawnArrows(field, shown, [1], { map: 'magma', range: [0, 1] }, frame, true)
    ;[1, 2, 4].forEach((x, a) => expect(ways[a]).toBeCloseTo(x / Math.sqrt(30), 6))
  })
  test('swinging follows the field itself: the particle that moves most by one distance between particles', () => {
    const frame = displayFrame(configurationOf([1, 1, 2, 2], [4, 2]), null)
    const moved = displacementsOf(Float64Array.of(0, 3, 6, 8), frame)
    expect(frame.spacing).toBe(2)
    expect([...moved].map((x) => Math.round(1e6 * x) / 1e6)).toEqual([0, 0.6, 0, 1.2, 1.6, 0])
  })
})
