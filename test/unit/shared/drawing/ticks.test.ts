import { describe, expect, test } from 'vitest'
import { placeTicks } from '../../../../src/shared/drawing/ticks.ts'

const labels = (scale: 'linear' | 'log', low: number, high: number, room = 6) => {
  const ticks = placeTicks(scale, [low, high], room)
  return ticks.major.map((value) => ticks.label(value))
}

describe('log axes', () => {
  test('over decades each power of ten has a superscript label', () => {
    expect(labels('log', 2e-5, 3e-1)).toEqual(['10⁻⁴', '10⁻³', '10⁻²', '10⁻¹'])
  })

  test('minor ticks are the digits 2 … 9 of each decade within the range', () => {
    expect(placeTicks('log', [0.5, 200], 6).minor).toEqual([
      0.5, 0.6, 0.7, 0.8, 0.9, 2, 3, 4, 5, 6, 7, 8, 9, 20, 30, 40, 50, 60, 70, 80, 90, 200,
    ])
  })

  test('many decades keep every n-th label, the others as minor ticks', () => {
    const ticks = placeTicks('log', [1e-12, 1e3], 6)
    expect(ticks.major.map((value) => ticks.label(value))).toEqual(['10⁻¹²', '10⁻⁹', '10⁻⁶', '10⁻³', '10⁰', '10³'])
    expect(ticks.minor).toContain(1e-11)
  })

  test('about one decade is labelled by 1, 2, 5', () => {
    expect(labels('log', 0.45, 6)).toEqual(['0.5', '1', '2', '5'])
  })

  test('less than a decade is labelled evenly', () => {
    expect(labels('log', 0.97, 2.9)).toEqual(['1.0', '1.5', '2.0', '2.5'])
  })

  test.each([
    [0.97, 1.03],
    [0.4, 3.3],
    [1e-7, 3e-7],
    [0.02, 0.9],
    [1, 1.5e4],
  ])('from %d to %d there are at least two labels, all different and in range', (low, high) => {
    const ticks = placeTicks('log', [low, high], 5)
    expect(ticks.major.length).toBeGreaterThanOrEqual(2)
    expect(new Set(ticks.major.map((value) => ticks.label(value))).size).toBe(ticks.major.length)
    for (const value of [...ticks.major, ...ticks.minor]) {
      // a tick at the end itself may differ by rounding
      expect(value).toBeGreaterThanOrEqual(low * (1 - 1e-8))
      expect(value).toBeLessThanOrEqual(high * (1 + 1e-8))
    }
  })
})

describe('linear axes', () => {
  test('negative numbers have a true minus and all labels the same decimals', () => {
    expect(labels('linear', -0.025, 0.022, 5)).toEqual(['−0.02', '−0.01', '0.00', '0.01', '0.02'])
  })

  test('minor ticks lie between the major ones and never on them', () => {
    const { major, minor } = placeTicks('linear', [0, 5], 6)
    expect(major).toEqual([0, 1, 2, 3, 4, 5])
    expect(minor).toHaveLength(20)
    expect(minor.filter((value) => major.includes(value))).toEqual([])
  })

  test('small numbers are multiples of a power of ten', () => {
    expect(labels('linear', 0, 2.1e-6, 3)).toEqual(['0', '10⁻⁶', '2\u2009×\u200910⁻⁶'])
  })
})
