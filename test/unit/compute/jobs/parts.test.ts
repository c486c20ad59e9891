import { describe, expect, test } from 'vitest'
import { createReporter, type TaskReport } from '../../../../src/compute/jobs/reporter.ts'
import { createRunMeter } from '../../../../src/compute/jobs/run-meter.ts'
import { createSeats } from '../../../../src/compute/jobs/seats.ts'
import { buffersOf } from '../../../../src/compute/jobs/transfer.ts'

describe('seats', () => {
  test('never hold more tasks than workers, and take turns between projects', () => {
    const seats = createSeats(2)
    const begun: string[] = []
    const left = { a: 3, b: 3 }
    const source = (name: 'a' | 'b') => () => {
      if (left[name] === 0) return false
      left[name]--
      begun.push(name)
      return true
    }
    seats.join(source('a'))
    seats.join(source('b'))
    seats.fill()
    expect(begun).toEqual(['a', 'b'])
    for (let k = 0; k < 6; k++) seats.leave()
    expect(begun).toEqual(['a', 'b', 'a', 'b', 'a', 'b'])
  })

  test('keep count when a task ends before it has begun to wait', () => {
    const seats = createSeats(1)
    let begun = 0
    seats.join(() => {
      if (begun === 5) return false
      begun++
      seats.leave()
      return true
    })
    seats.fill()
    expect(begun).toBe(5)
  })
})

describe('a run’s meter', () => {
  const report = (fraction: number, particleSteps = 0): TaskReport => ({
    fraction,
    note: '',
    particleSteps,
    observed: { time: fraction },
    points: [],
  })

  test('adds the running tasks to the finished ones and looks ahead from what was gained', () => {
    let now = 0
    const meter = createRunMeter(() => now)
    expect(meter.read(1, 4)).toMatchObject({ fraction: 0.25, secondsLeft: null, rate: null, workers: 0 })
    now = 10_000
    meter.note(2, report(0.5))
    meter.note(3, report(0.5))
    expect(meter.read(1, 4)).toMatchObject({ fraction: 0.5, secondsLeft: 20, workers: 2, observed: [{ task: 2 }, { task: 3 }] })
    meter.forget(2)
    expect(meter.read(2, 4).fraction).toBe(0.625)
  })

  test('gives the rate of the last seconds', () => {
    let now = 0
    const meter = createRunMeter(() => now)
    for (now = 1000; now <= 20_000; now += 1000) meter.note(1, report(0, now <= 10_000 ? 8000 : 500))
    now = 20_000
    expect(meter.read(0, 1).rate).toBe((5 * 500 * 1000) / 4000)
  })
})

test('a reporter keeps counting between its reports', () => {
  const sent: TaskReport[] = []
  const { hooks, flush } = createReporter((report) => sent.push(report))
  for (let k = 0; k < 1000; k++) hooks.countWork(3)
  hooks.progress(2, 'nearly')
  hooks.observe({ temperature: 1 })
  flush()
  expect(sent.reduce((sum, report) => sum + report.particleSteps, 0)).toBe(3000)
  expect(sent.at(-1)).toMatchObject({ fraction: 1, note: 'nearly', observed: { temperature: 1 } })
  expect(sent.length).toBeLessThan(20)
})

test('buffers are handed over once, and only whole', () => {
  const whole = new Float64Array(3)
  const part = new Float64Array(8).subarray(2, 4)
  expect(buffersOf({ a: whole, b: [{ again: whole }, part], c: null, d: 'x' })).toEqual([whole.buffer])
})
