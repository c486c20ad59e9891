import { expect, test } from 'vitest'
import { checkParameters } from '../../../../src/compute/definitions/check-parameters.ts'
import { cool } from '../../../../src/compute/protocols/cool.ts'
import { quench } from '../../../../src/compute/protocols/quench.ts'
import { createInteraction } from '../../../../src/compute/interactions/create-interaction.ts'
import { modelNamed, runProtocol, startOf } from '../../../fixtures/protocol-run.ts'

const model = modelNamed('ipl', 2)

test('ends at the final temperature, after the time that the rate asks for', () => {
  const parameters = { rate: 0.1, equilibrate: 1, minimise: false }
  const [sample] = runProtocol(cool, { model, start: startOf(model, 400, 1), parameters, seed: 1 })
  expect(sample.state).toBe('liquid')
  expect(sample.details['time']).toBeCloseTo(10, 9)
  // an instant's temperature of 800 degrees of freedom fluctuates by 5 %; the thermostat lags a little behind the ramp
  expect(sample.details['temperature']).toBeGreaterThan(0.08)
  expect(sample.details['temperature']).toBeLessThan(0.13)
})

test('yields an inherent state, deeper than a quench from the same start', () => {
  const start = startOf(model, 100, 2)
  const [cooled] = runProtocol(cool, { model, start, parameters: { rate: 0.01, equilibrate: 5 }, seed: 2 })
  const [quenched] = runProtocol(quench, { model, start, parameters: { temperature: 2, equilibrate: 5 }, seed: 2 })
  expect(cooled.state).toBe('inherent')
  expect(cooled.details['relativeForce']).toBeLessThanOrEqual(1e-12)
  const energies = [cooled, quenched].map(({ configuration }) => {
    const forces = new Float64Array(configuration.positions.length)
    return createInteraction(model.pair, configuration).forcesInto(configuration.positions, forces).energy / 100
  })
  expect(energies[0]).toBeLessThan(energies[1])
})

test('the final temperature must lie below the first', () => {
  expect(() => checkParameters(cool.parameters, { temperature: 0.5, finalTemperature: 0.5 }, 'protocol')).toThrow(
    'the final temperature must be below the start temperature at protocol.finalTemperature',
  )
})
