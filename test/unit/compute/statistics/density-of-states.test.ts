import { describe, expect, test } from 'vitest'
import { completeLimit, densityOfStates } from '../../../../src/compute/statistics/density-of-states.ts'

const whole = (frequencies: number[]) => ({ frequencies, particles: frequencies.length / 3 + 1, dimension: 3 })

describe('density of states', () => {
  test('of a whole spectrum integrates to the counted share of all degrees of freedom', () => {
    const frequencies = Array.from({ length: 300 }, (_, k) => 1 + k / 100)
    const { frequency, density, counts, from, to } = densityOfStates([whole(frequencies)], 10)
    expect([from, to]).toEqual([1.04, 3.99])
    // everything above the fifth lowest: 295 of 3 N = 303
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(295)
    const half = (to / from) ** (0.5 / 6)
    const integral = density.reduce((sum, value, k) => sum + value * frequency[k] * (half - 1 / half), 0)
    expect(integral).toBeCloseTo(295 / 303, 12)
  })

  test('follows the power of a sampled power law within its errors', () => {
    // quantiles of D ∼ ω⁴ on (0, 1): ω = u^{1/5}
    const frequencies = Array.from({ length: 30_000 }, (_, k) => ((k + 0.5) / 30_000) ** 0.2)
    const { frequency, density, error } = densityOfStates([whole(frequencies)], 20)
    frequency.forEach((omega, k) => {
      const expected = (5 * omega ** 4 * 30_000) / 30_003
      // the bin's mean exceeds the value at its middle by 0.5 % at 20 a decade; quantiles miss by less than one count
      expect(Math.abs(density[k] - expected)).toBeLessThan(0.01 * expected + error[k])
    })
  })

  test('ends where the first list of lowest modes ends', () => {
    const long = { frequencies: [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 9], particles: 100, dimension: 3 }
    const short = { frequencies: [1, 1.2, 1.4, 1.6, 2], particles: 100, dimension: 3 }
    expect(completeLimit([long, short])).toBe(2)
    const { counts, to } = densityOfStates([long, short])
    expect(to).toBe(2)
    // pooled and sorted: the fifth is 1.2; strictly between 1.2 and 2 lie 8 of 15
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(8)
  })

  test('modes of negative or no stiffness do not count', () => {
    const { from } = densityOfStates([{ frequencies: [-1, 0, NaN, 1, 2, 3, 4, 5, 6, 7], particles: 100, dimension: 3 }])
    expect(from).toBe(5)
  })

  test('is empty for five modes or fewer', () => {
    expect(densityOfStates([{ frequencies: [1, 2, 3, 4, 5], particles: 100, dimension: 3 }]).frequency).toHaveLength(0)
    expect(densityOfStates([]).frequency).toHaveLength(0)
  })
})
