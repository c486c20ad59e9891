import { expect, test } from 'vitest'
import { resolveModel } from '../../../../src/compute/definitions/resolve-model.ts'
import { createInteraction } from '../../../../src/compute/interactions/create-interaction.ts'
import { ipl } from '../../../../src/compute/models/ipl.ts'
import { kobAndersen } from '../../../../src/compute/models/kob-andersen.ts'
import type { Dimension } from '../../../../src/compute/space/box.ts'
import iplReference from '../../../reference/ipl.json' with { type: 'json' }
import kobAndersenReference from '../../../reference/kob-andersen.json' with { type: 'json' }
import { distance, largest } from '../../../fixtures/random-system.ts'

const cases = [
  ...iplReference.systems.map((system) => [`ipl ${system.dimension}D`, ipl, system] as const),
  ...kobAndersenReference.systems.map((system) => [`kob-andersen ${system.parameters.cutoffScheme}`, kobAndersen, system] as const),
]

// ten particles in tilted boxes smaller than the range: each pair by way of several images, and particles with their own
test.each(cases)('%s agrees with a sum over all images in 40 digits', (_, definition, system) => {
  const dimension = system.dimension as Dimension
  const box = { dimension, lengths: new Float64Array(dimension).fill(system.length), tilt: system.tilt }
  const positions = Float64Array.from(system.positions)
  const { pair } = resolveModel(definition, dimension, system.parameters)
  const interaction = createInteraction(pair, { dimension, box, particles: 10, species: Int32Array.from(system.species) })
  const forces = new Float64Array(positions.length)
  // distances carry a relative error of some 1e-15 (images are added at a few lengths), a slope of 14th power 14 times that
  const relative = 2e-14
  const { energy, virial } = interaction.forcesInto(positions, forces)
  expect(Math.abs(energy - system.energy)).toBeLessThan(relative * Math.abs(system.energy))
  expect(distance(system.forces, forces)).toBeLessThan(relative * largest(forces))
  const stress = interaction.stress(positions)
  expect(distance(system.stress, stress)).toBeLessThan(relative * largest(stress))
  expect(interaction.countPairs(positions)).toBe(system.pairs)
  const trace = system.stress.reduce((sum, value, k) => (k % (dimension + 1) === 0 ? sum + value : sum), 0)
  const expectedVirial = (-trace * system.length ** dimension) / dimension
  expect(Math.abs(virial - expectedVirial)).toBeLessThan(relative * Math.abs(expectedVirial))
})
