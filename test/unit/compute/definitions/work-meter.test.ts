import { expect, test } from 'vitest'
import { Cancelled } from '../../../../src/shared/contracts/errors.ts'
import { createWorkMeter, partOf, silentHooks } from '../../../../src/compute/definitions/work-meter.ts'

test('counts all work once, and looks more often for large systems than for small ones', () => {
  const looksFor = (particles: number) => {
    let looks = 0
    let counted = 0
    const hooks = { ...silentHooks, countWork: (n: number) => void (counted += n), isCancelled: () => ++looks < 0 }
    const meter = createWorkMeter(hooks, particles)
    for (let step = 0; step < 1000; step++) meter.tick()
    meter.finish()
    expect(counted).toBe(1000 * particles)
    return looks
  }
  expect(looksFor(100_000)).toBe(1000)
  expect(looksFor(1000)).toBe(50)
  expect(looksFor(10)).toBe(0)
})

test('throws when the user stopped the work', () => {
  const meter = createWorkMeter({ ...silentHooks, isCancelled: () => true }, 1_000_000)
  expect(() => meter.tick()).toThrow(Cancelled)
})

test('a part of the work fills its part of the progress, under its own note', () => {
  const seen: [number, string | undefined][] = []
  const whole = { ...silentHooks, progress: (fraction: number, note?: string) => void seen.push([fraction, note]) }
  const part = partOf(whole, 0.2, 0.6, 'cooling')
  part.progress(0)
  part.progress(0.5)
  partOf(part, 0.5, 1).progress(1, 'last')
  expect(seen.map(([fraction]) => Number(fraction.toFixed(12)))).toEqual([0.2, 0.4, 0.6])
  expect(seen.map(([, note]) => note)).toEqual(['cooling', 'cooling', 'last'])
})
