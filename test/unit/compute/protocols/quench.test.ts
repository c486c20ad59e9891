import { expect, test } from 'vitest'
import { Cancelled } from '../../../../src/shared/contracts/errors.ts'
import { quench } from '../../../../src/compute/protocols/quench.ts'
import { modelNamed, runProtocol, startOf } from '../../../fixtures/protocol-run.ts'

const model = modelNamed('ipl', 2)
const parameters = { temperature: 1, equilibrate: 2 }
const quenchSeed = (seed: number, index = 0) =>
  runProtocol(quench, { model, start: startOf(model, 100, seed, index), parameters, seed, index })

test('yields one inherent state inside the box, and says how it came about', () => {
  const [sample, ...others] = quenchSeed(1)
  expect(others).toEqual([])
  expect(sample.state).toBe('inherent')
  expect(sample.details).toMatchObject({ parentTemperature: 1, time: 2, timeStep: 0.005 })
  expect(sample.details['relativeForce']).toBeLessThanOrEqual(1e-12)
  const [length] = sample.configuration.box.lengths
  // wrapped before minimising, which moves particles by less than their distance
  for (const x of sample.configuration.positions) expect(Math.abs(x - length / 2)).toBeLessThan(length / 2 + 1)
})

test('the same seed gives the same bytes, another seed or index another glass', () => {
  const positions = quenchSeed(1)[0].configuration.positions
  expect(quenchSeed(1)[0].configuration.positions).toEqual(positions)
  expect(quenchSeed(2)[0].configuration.positions).not.toEqual(positions)
  expect(quenchSeed(1, 1)[0].configuration.positions).not.toEqual(positions)
})

test('leaves its start alone', () => {
  const start = startOf(model, 60, 3)
  const before = start.positions.slice()
  const [sample] = runProtocol(quench, { model, start, parameters: { temperature: 1, equilibrate: 0.1 }, seed: 3 })
  expect(start.positions).toEqual(before)
  expect(sample.configuration.positions).not.toEqual(before)
})

test('progress never falls and ends at 1; the note tells the stage', () => {
  const seen: [number, string | undefined][] = []
  runProtocol(quench, {
    model,
    start: startOf(model, 100, 1),
    parameters: { temperature: 1, equilibrate: 60 },
    seed: 1,
    hooks: { progress: (fraction, note) => void seen.push([fraction, note]) },
  })
  const fractions = seen.map(([fraction]) => fraction)
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
  expect(fractions.at(-1)).toBe(1)
  expect(new Set(seen.map(([, note]) => note))).toEqual(new Set(['equilibrating', 'minimising']))
})

test('a time step that is too long is told', () => {
  const run = () =>
    runProtocol(quench, { model, start: startOf(model, 60, 3), parameters: { temperature: 50, timeStep: 0.1, equilibrate: 50 }, seed: 3 })
  expect(run).toThrow(/blew up at step \d+/)
})

test('can be cancelled in mid-motion', () => {
  const hooks = { isCancelled: () => true }
  expect(() => runProtocol(quench, { model, start: startOf(model, 100, 1), parameters, seed: 1, hooks })).toThrow(Cancelled)
})
