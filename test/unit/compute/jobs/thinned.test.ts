import { describe, expect, test } from 'vitest'
import { createThinned } from '../../../../src/compute/jobs/thinned.ts'

function timesAfter(count: number, most: number): number[] {
  const series = createThinned(most)
  for (let n = 0; n < count; n++) series.add({ time: n })
  return series.points().map((point) => point['time'])
}

describe('a thinned series', () => {
  test.each([0, 1, 5, 7])('keeps all of %i points when there is room for eight', (count) => {
    expect(timesAfter(count, 8)).toEqual(Array.from({ length: count }, (_, k) => k))
  })

  test.each([9, 17, 100, 1001, 4096])('of %i points keeps the first, the last and the whole span between, evenly', (count) => {
    const times = timesAfter(count, 8)
    expect(times.length).toBeLessThanOrEqual(8)
    expect(times.length).toBeGreaterThanOrEqual(4)
    expect([times[0], times.at(-1)]).toEqual([0, count - 1])
    const steps = times.slice(1, -1).map((time, k) => time - times[k])
    expect(new Set(steps).size).toBe(1)
  })
})
