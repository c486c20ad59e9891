import { expect, test } from 'vitest'
import { checkParameters } from '../../../../src/compute/definitions/check-parameters.ts'
import { trajectory } from '../../../../src/compute/protocols/trajectory.ts'
import { modelNamed, runProtocol, startOf } from '../../../fixtures/protocol-run.ts'

const model = modelNamed('ipl', 2)

test('keeps liquid frames at equal times, the first at 0 and the last at the end', () => {
  const parameters = { duration: 1, interval: 0.1, equilibrate: 0.5 }
  const frames = runProtocol(trajectory, { model, start: startOf(model, 60, 1), parameters, seed: 1 })
  expect(frames.length).toBe(11)
  frames.forEach((frame, n) => {
    expect(frame.state).toBe('liquid')
    expect(frame.details['time']).toBeCloseTo(0.1 * n, 12)
  })
  expect(frames[1].configuration.positions).not.toEqual(frames[0].configuration.positions)
})

test('NVE keeps the total energy, NVT does not', () => {
  const spread = (ensemble: string) => {
    const parameters = { ensemble, duration: 5, interval: 0.1, equilibrate: 5 }
    const frames = runProtocol(trajectory, { model, start: startOf(model, 100, 1), parameters, seed: 1 })
    const energies = frames.map((frame) => frame.details['totalEnergyPerParticle'])
    return Math.max(...energies) - Math.min(...energies)
  }
  // the integrator's own energy is off by a part in a thousand at this step; exchange with a thermostat is a part in ten at N = 100
  expect(spread('NVE')).toBeLessThan(5e-3)
  expect(spread('NVT')).toBeGreaterThan(5e-2)
})

test('coordinates are unwrapped: no frame leaps', () => {
  const start = startOf(model, 60, 1)
  const length = start.box.lengths[0]
  const parameters = { temperature: 2, duration: 20, interval: 0.1, equilibrate: 0 }
  const frames = runProtocol(trajectory, { model, start, parameters, seed: 1 })
  let longest = 0
  let outside = 0
  for (let n = 1; n < frames.length; n++) {
    frames[n].configuration.positions.forEach((x, k) => {
      longest = Math.max(longest, Math.abs(x - frames[n - 1].configuration.positions[k]))
      if (x < 0 || x > length) outside++
    })
  }
  expect(longest).toBeLessThan(1)
  expect(outside).toBeGreaterThan(0)
})

test('starts from a sample’s own positions', () => {
  const run = { model, seed: 1 }
  const [, last] = runProtocol(trajectory, {
    ...run,
    start: startOf(model, 60, 1),
    parameters: { duration: 1, interval: 1, equilibrate: 1 },
  })
  const parameters = { duration: 0.1, interval: 0.1, equilibrate: 0 }
  const [first] = runProtocol(trajectory, { ...run, start: last.configuration, startsFromSample: true, parameters })
  expect(first.configuration.positions).toEqual(last.configuration.positions)
})

test('refuses intervals that leave no frame, or too many', () => {
  const check = (duration: number, interval: number) => checkParameters(trajectory.parameters, { duration, interval }, 'protocol')
  expect(() => check(1, 2)).toThrow('at protocol.interval')
  expect(() => check(1e5, 1)).toThrow('at protocol.interval')
})
