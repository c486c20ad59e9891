import { expect, test } from 'vitest'
import { curvesOf, mergedWith, withHeard, type Heard } from '../../../../src/renderer/features/prepare/observed-curves.ts'

const kept = [{ task: 1, title: 'quench sample 1', columns: { time: [1, 2], temperature: [0.9, 1], maxForce: [null, null] } }]

test('what is heard stands behind what is kept, once', () => {
  let heard: Heard = new Map()
  heard = withHeard(heard, [{ task: 1, values: { time: 3, temperature: 1.1 } }])
  heard = withHeard(heard, [{ task: 1, values: { time: 3, temperature: 1.1 } }])
  const [merged] = mergedWith(kept, heard)
  expect(merged?.columns).toEqual({ time: [1, 2, 3], temperature: [0.9, 1, 1.1], maxForce: [null, null, null] })
})

test('a task that is heard before it is kept has its curve already, in the order of tasks', () => {
  const heard = withHeard(new Map(), [{ task: 0, values: { time: 1, temperature: 2 } }])
  expect(mergedWith(kept, heard).map(({ task }) => task)).toEqual([0, 1])
  expect(curvesOf(mergedWith(kept, heard), 'temperature').series.map(({ id, title }) => [id, title])).toEqual([
    ['0', 'task 0'],
    ['1', 'quench sample 1'],
  ])
})

test('a minimiser has no clock: what is seen of it alone is counted, and does not stretch the curves against time', () => {
  const columns = { time: [1, 2, null, null], energyPerParticle: [5, 4, 1, 0], maxForce: [null, null, 1, 1e-9] }
  const observed = [{ task: 1, title: '', columns }]
  expect(curvesOf(observed, 'energyPerParticle')).toMatchObject({ hasClock: true, series: [{ x: [1, 2], y: [5, 4] }] })
  expect(curvesOf(observed, 'maxForce')).toMatchObject({ hasClock: false, series: [{ x: [1, 2], y: [1, 1e-9] }] })
})

test('a quantity that was never observed has no curve, and the last six tasks have colours of their own', () => {
  expect(curvesOf(kept, 'maxForce').series).toEqual([])
  const many = Array.from({ length: 20 }, (_, k) => ({ task: 2 * k, title: '', columns: { time: [1], temperature: [k] } }))
  const { series } = curvesOf(many, 'temperature')
  expect(series.map(({ id }) => id)).toEqual(['28', '30', '32', '34', '36', '38'])
  expect(new Set(series.map(({ colour }) => colour)).size).toBe(6)
})

test('hours of a run are kept in a bounded number of values', () => {
  let heard: Heard = new Map()
  for (let k = 0; k < 5000; k++) heard = withHeard(heard, [{ task: 1, values: { time: k } }])
  expect(heard.get(1)?.length).toBeLessThanOrEqual(1201)
  expect(heard.get(1)?.at(-1)).toEqual({ time: 4999 })
})
