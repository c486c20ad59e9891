import { describe, expect, test } from 'vitest'
import { appendObserved } from '../../../../src/renderer/engine/append-observed.ts'
import { filterLog, logText, type LogLine } from '../../../../src/renderer/features/jobs/log-lines.ts'
import { axisOf, seriesOf } from '../../../../src/renderer/features/jobs/observed-series.ts'
import { countRuns, orderRuns } from '../../../../src/renderer/features/jobs/run-order.ts'
import { obstacleTo } from '../../../../src/renderer/features/jobs/run-obstacles.ts'
import { givenRun } from '../doubles/given.ts'

const now = Date.parse('2026-01-02T00:00:00Z')
const day = { started: '2026-01-01T00:00:00Z' }

describe('the list of runs', () => {
  const rows = [
    givenRun(1, { name: 'b 10', state: 'done', ...day, finished: '2026-01-01T00:10:00Z' }),
    givenRun(2, { name: 'b 9', state: 'failed', ...day, finished: '2026-01-01T00:20:00Z' }),
    givenRun(3, { name: 'a', state: 'running', ...day, finished: null }),
    givenRun(4, { name: 'c', state: 'queued', started: null, finished: null }),
    givenRun(5, { name: 'd', state: 'cancelled', started: null, finished: null }),
  ]
  const ids = (...asked: [Parameters<typeof orderRuns>[1], Parameters<typeof orderRuns>[2]]) =>
    orderRuns(rows, ...asked, now).map(({ id }) => Number(id.slice(4)))

  test('is sorted as asked; what goes on counts to now', () => {
    expect(ids('all', 'newest')).toEqual([5, 4, 3, 2, 1])
    expect(ids('all', 'oldest')).toEqual([1, 2, 3, 4, 5])
    expect(ids('all', 'name')).toEqual([3, 2, 1, 4, 5])
    expect(ids('all', 'longest')).toEqual([3, 2, 1, 5, 4])
  })

  test('is filtered, and what was cancelled counts as unfinished', () => {
    expect(ids('active', 'newest')).toEqual([4, 3])
    expect(ids('done', 'newest')).toEqual([1])
    expect(ids('failed', 'newest')).toEqual([5, 2])
    expect((['all', 'active', 'done', 'failed'] as const).map((filter) => countRuns(rows, filter))).toEqual([5, 2, 1, 2])
  })
})

test.each([
  ['running', 0, ['pause', 'cancel']],
  ['running', 2, ['pause', 'cancel', 'retry']],
  ['queued', 0, ['pause', 'cancel']],
  ['paused', 0, ['resume', 'cancel']],
  ['done', 0, []],
  ['failed', 2, ['resume', 'retry']],
  ['cancelled', 0, ['resume', 'retry']],
] as const)('a run that is %s with %i failed tasks can be steered so: %j', (state, failed, possible) => {
  const wishes = ['pause', 'resume', 'cancel', 'retry'] as const
  const obstacles = wishes.map((wish) => obstacleTo(wish, givenRun(1, { state, failed })))
  expect(wishes.filter((_, k) => obstacles[k] === '')).toEqual(possible)
  expect(wishes.map((wish) => obstacleTo(wish, null))).toEqual(wishes.map(() => 'Choose a run first'))
})

describe('the log', () => {
  const lines: LogLine[] = [
    { time: '2026-01-01T00:00:00Z', level: 'info', text: '3 tasks planned' },
    { time: '2026-01-01T00:00:01Z', level: 'warning', text: 'a mode costs no energy' },
    { time: '2026-01-01T00:00:02Z', level: 'error', text: 'quench sample 3: the motion blew up' },
  ]

  test('is filtered by level and by words in any case and order', () => {
    expect(filterLog(lines, 'all', '')).toEqual(lines)
    expect(filterLog(lines, 'warning', '')).toEqual(lines.slice(1))
    expect(filterLog(lines, 'error', '')).toEqual(lines.slice(2))
    expect(filterLog(lines, 'all', 'BLEW sample')).toEqual([lines[2]])
    expect(filterLog(lines, 'warning', 'planned')).toEqual([])
  })

  test('is copied with whole times and levels', () => {
    expect(logText(lines.slice(0, 2))).toBe(
      '2026-01-01T00:00:00Z info    3 tasks planned\n2026-01-01T00:00:01Z warning a mode costs no energy',
    )
  })
})

describe('what is observed', () => {
  const known = [
    {
      task: 1,
      title: 'one',
      columns: { work: [1e6, 2e6, 3e6], time: [1, 2, null], temperature: [5, 4, null], maxForce: [null, null, 1e-3] },
    },
    { task: 2, title: 'two', columns: { work: [1e6], time: [1], temperature: [5] } },
  ]

  test('is drawn against work through everything, and against time where there is a clock', () => {
    expect(seriesOf(known, 'temperature', 'work')).toMatchObject([
      { id: '1', title: 'one', x: [1, 2], y: [5, 4], colour: 0 },
      { id: '2', title: 'two', x: [1], y: [5], colour: 1 },
    ])
    expect(seriesOf(known, 'maxForce', 'work')).toMatchObject([{ x: [3], y: [1e-3] }])
    expect(seriesOf(known, 'maxForce', 'time')).toEqual([])
    expect(axisOf(known, 'work')).toMatchObject({ from: 0, to: 3 })
    expect(axisOf(known, 'time')).toMatchObject({ from: 0, to: 2 })
    expect(axisOf([], 'time')).not.toHaveProperty('to')
  })

  test('goes on behind what is known, once, and for the tasks that are shown', () => {
    const heard = [
      { task: 1, values: { work: 3e6, maxForce: 1e-3 } },
      { task: 1, values: { work: 4e6, maxForce: 1e-4, pressure: 7 } },
      { task: 3, values: { work: 1e6 } },
    ]
    const [one, two, ...others] = appendObserved(known, heard)
    expect(others).toEqual([])
    expect(two).toBe(known[1])
    expect(one?.columns).toEqual({
      work: [1e6, 2e6, 3e6, 4e6],
      time: [1, 2, null, null],
      temperature: [5, 4, null, null],
      maxForce: [null, null, 1e-3, 1e-4],
      pressure: [null, null, null, 7],
    })
  })

  test('stays within bounds however long it is heard', () => {
    let shown = appendObserved(known, [])
    for (let k = 4; k < 10_000; k++) shown = appendObserved(shown, [{ task: 1, values: { work: k * 1e6 } }])
    const work = shown[0]?.columns['work'] ?? []
    expect(work.length).toBeLessThanOrEqual(2000)
    expect([work[0], work.at(-1)]).toEqual([1e6, 9999e6])
    expect(work.length).toBeGreaterThan(900)
  })
})
