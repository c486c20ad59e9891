import { describe, expect, test } from 'vitest'
import { createStream, philoxInto } from '../../../../src/compute/random/philox.ts'
import { shuffle } from '../../../../src/compute/random/shuffle.ts'

// the published known answers: Random123, tests/kat_vectors, lines “philox4x32 10”: counter, key, result
const knownAnswers = [
  '00000000 00000000 00000000 00000000 00000000 00000000 6627e8d5 e169c58d bc57ac4c 9b00dbd8',
  'ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff 408f276d 41c83b0e a20bc7c6 6d5451fd',
  '243f6a88 85a308d3 13198a2e 03707344 a4093822 299f31d0 d16cfe09 94fdcceb 5001e420 24126ea1',
]

describe('Philox4x32-10', () => {
  test.each(knownAnswers)('gives the published answer: %s', (line) => {
    const words = line.split(' ').map((word) => Number.parseInt(word, 16))
    const out = new Uint32Array(4)
    philoxInto(Uint32Array.from(words.slice(0, 4)), Uint32Array.from(words.slice(4, 6)), out)
    expect([...out]).toEqual(words.slice(6))
  })
})

describe('a stream', () => {
  const draws = (seed: number, index: number, purpose: string) => {
    const stream = createStream(seed, index, purpose)
    return Array.from({ length: 6 }, () => stream.uniform())
  }

  test('repeats itself', () => {
    expect(draws(7, 3, 'velocities')).toEqual(draws(7, 3, 'velocities'))
  })

  test.each([
    ['seed', draws(8, 3, 'velocities')],
    ['seed beyond 32 bits', draws(7 + 2 ** 32, 3, 'velocities')],
    ['sample', draws(7, 4, 'velocities')],
    ['purpose', draws(7, 3, 'start')],
  ])('shares no number with that of another %s', (_, others) => {
    const mine = new Set(draws(7, 3, 'velocities'))
    expect(others.filter((value) => mine.has(value))).toEqual([])
  })

  test('starts with the numbers it has always started with', () => {
    // a change here changes every sample made from a seed
    expect(draws(1, 0, 'start').slice(0, 2)).toEqual([0.29106128195027015, 0.14189022780595228])
  })

  test('is uniform with 53 bits', () => {
    const stream = createStream(11, 0, 'uniform')
    const counts = new Float64Array(16)
    let usesLastBit = false
    for (let k = 0; k < 160_000; k++) {
      const value = stream.uniform()
      counts[Math.floor(16 * value)]++
      if ((value * 2 ** 53) % 2 === 1) usesLastBit = true
    }
    const chiSquared = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
    // 15 degrees of freedom: above 37.7 once in a thousand seeds
    expect(chiSquared).toBeLessThan(37.7)
    expect(usesLastBit).toBe(true)
  })

  test('is normal: moments of 200 000 values', () => {
    const stream = createStream(12, 0, 'normal')
    const count = 200_000
    const moments = [0, 0, 0, 0]
    for (let k = 0; k < count; k++) {
      const value = stream.normal()
      for (let m = 0; m < 4; m++) moments[m] += value ** (m + 1) / count
    }
    // standard errors of the first four moments: √(1, 2, 15, 96)/√count; four of them allowed
    const expected = [0, 1, 0, 3]
    const spread = [1, 2, 15, 96].map((variance) => 4 * Math.sqrt(variance / count))
    moments.forEach((moment, m) => expect(Math.abs(moment - expected[m])).toBeLessThan(spread[m]))
  })

  test('draws whole numbers without favour, also where the bound is no power of two', () => {
    const stream = createStream(13, 0, 'integer')
    // two thirds of 2⁵³: without drawing again, the lower half would come twice as often
    const bound = Math.floor((2 / 3) * 2 ** 53)
    let low = 0
    for (let k = 0; k < 30_000; k++) if (stream.integer(bound) < bound / 2) low++
    // binomial: standard deviation 87
    expect(Math.abs(low - 15_000)).toBeLessThan(400)
    const seen = new Set(Array.from({ length: 200 }, () => stream.integer(5)))
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4])
  })
})

describe('a shuffle', () => {
  test('keeps the values and makes all orders alike', () => {
    const stream = createStream(14, 0, 'shuffle')
    const counts = new Map<string, number>()
    for (let k = 0; k < 24_000; k++) {
      const values = Int32Array.of(0, 1, 2, 3)
      shuffle(values, stream)
      counts.set(values.join(), (counts.get(values.join()) ?? 0) + 1)
    }
    expect(counts.size).toBe(24)
    const chiSquared = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    // 23 degrees of freedom: above 49.7 once in a thousand seeds
    expect(chiSquared).toBeLessThan(49.7)
  })
})
