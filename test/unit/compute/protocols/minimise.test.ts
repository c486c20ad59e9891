import { expect, test } from 'vitest'
import { WorkError } from '../../../../src/shared/contracts/errors.ts'
import { minimise } from '../../../../src/compute/protocols/minimise.ts'
import { modelNamed, runProtocol, startOf } from '../../../fixtures/protocol-run.ts'

const model = modelNamed('kob-andersen', 3)

test.each(['conjugate-gradient', 'fire'])('takes a sample to an inherent state by %s and leaves the sample alone', (method) => {
  const start = startOf(model, 150, 1)
  const before = start.positions.slice()
  const [sample] = runProtocol(minimise, { model, start, startsFromSample: true, parameters: { method }, seed: 1 })
  expect(start.positions).toEqual(before)
  expect(sample.state).toBe('inherent')
  expect(sample.configuration.species).toEqual(start.species)
  expect(sample.details['relativeForce']).toBeLessThanOrEqual(1e-12)
})

test('an inherent state stays where it is', () => {
  const run = { model, startsFromSample: true, parameters: {}, seed: 1 }
  const [once] = runProtocol(minimise, { ...run, start: startOf(model, 100, 1) })
  const [twice] = runProtocol(minimise, { ...run, start: once.configuration })
  expect(twice.configuration.positions).toEqual(once.configuration.positions)
  expect(twice.details['minimiserSteps']).toBe(0)
})

test('particles that lie on one another have no inherent state: nothing is yielded', () => {
  const start = startOf(model, 100, 1)
  start.positions.copyWithin(3, 0, 3)
  expect(() => runProtocol(minimise, { model, start, startsFromSample: true, parameters: {}, seed: 1 })).toThrow(WorkError)
})
