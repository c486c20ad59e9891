import { expect, test } from 'vitest'
import { createInteraction } from '../../src/compute/interactions/create-interaction.ts'
import { quench } from '../../src/compute/protocols/quench.ts'
import { volumeOf } from '../../src/compute/space/box.ts'
import { modelNamed, runProtocol, startOf } from '../fixtures/protocol-run.ts'

interface State {
  pressure: number
  energyPerParticle: number
  /** Interacting pairs, twice, per particle. */
  coordination: number
}

function inherentState(dimension: number, particles: number, index: number): State {
  const model = modelNamed('ipl', dimension)
  const seed = 20
  const start = startOf(model, particles, seed, index)
  const parameters = { temperature: 2, equilibrate: 20 }
  const [{ configuration }] = runProtocol(quench, { model, start, parameters, seed, index })
  const interaction = createInteraction(model.pair, configuration)
  const { energy, virial } = interaction.forcesInto(configuration.positions, new Float64Array(configuration.positions.length))
  return {
    pressure: virial / volumeOf(configuration.box),
    energyPerParticle: energy / particles,
    coordination: (2 * interaction.countPairs(configuration.positions)) / particles,
  }
}

function meanOf(states: State[], quantity: keyof State): number {
  return states.reduce((sum, state) => sum + state[quantity], 0) / states.length
}

test('twenty 2D glasses of 400 particles from T = 2 have the reference pressure, energy and coordination', () => {
  const states = Array.from({ length: 20 }, (_, index) => inherentState(2, 400, index))
  expect(Math.abs(meanOf(states, 'pressure') - 19.69)).toBeLessThan(0.08)
  expect(Math.abs(meanOf(states, 'energyPerParticle') - 3.943)).toBeLessThan(0.02)
  expect(Math.abs(meanOf(states, 'coordination') - 6.54)).toBeLessThan(0.1)
})

test.each([
  [3, 1000, 2, 16.61],
  [4, 1500, 1, 36.7],
])('in %iD, N = %i, the coordination of %i glass(es) is %f', (dimension, particles, samples, expected) => {
  const states = Array.from({ length: samples }, (_, index) => inherentState(dimension, particles, index))
  expect(Math.abs(meanOf(states, 'coordination') - expected)).toBeLessThan(0.1)
})
