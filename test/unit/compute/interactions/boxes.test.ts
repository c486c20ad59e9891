import { describe, expect, test } from 'vitest'
import { InputError } from '../../../../src/shared/contracts/errors.ts'
import { createInteraction } from '../../../../src/compute/interactions/create-interaction.ts'
import { ipl } from '../../../../src/compute/models/ipl.ts'
import type { Box, Dimension } from '../../../../src/compute/space/box.ts'
import type { Configuration } from '../../../../src/compute/space/configuration.ts'
import { shearConfiguration } from '../../../../src/compute/space/deform.ts'
import { distance, largest, randomSystem } from '../../../fixtures/random-system.ts'

/** The same crystal of boxes, twice as large along every axis. */
function doubled(configuration: Configuration): Configuration {
  const { dimension, particles, positions, species, box } = configuration
  const copies = 2 ** dimension
  const larger = new Float64Array(copies * positions.length)
  for (let copy = 0; copy < copies; copy++) {
    for (let k = 0; k < positions.length; k++) {
      const axis = k % dimension
      const across = (copy >> axis) & 1
      let shift = across * box.lengths[axis]
      if (axis === 0) shift += ((copy >> 1) & 1) * box.tilt * box.lengths[1]
      larger[copy * positions.length + k] = positions[k] + shift
    }
  }
  return {
    ...configuration,
    particles: copies * particles,
    positions: larger,
    species: Int32Array.from({ length: copies * particles }, (_, k) => species[k % particles]),
    box: { ...box, lengths: box.lengths.map((length) => 2 * length) },
  }
}

const cases = ([2, 3, 4] as Dimension[]).flatMap((dimension) => [0, 0.45, -0.2].map((tilt) => [dimension, tilt] as const))

describe.each(cases)('ipl in %iD, tilt %d', (dimension, tilt) => {
  const { model, configuration, interaction } = randomSystem(ipl, dimension, { particles: 9, tilt })
  const { positions, box } = configuration
  const forces = new Float64Array(positions.length)
  const { energy } = interaction.forcesInto(positions, forces)

  test('a box smaller than the range is a piece of the doubled one', () => {
    const large = doubled(configuration)
    const largeForces = new Float64Array(large.positions.length)
    const largeEnergy = createInteraction(model.pair, large).forcesInto(large.positions, largeForces).energy
    // the same terms in another order
    expect(Math.abs(largeEnergy - 2 ** dimension * energy)).toBeLessThan(1e-13 * Math.abs(largeEnergy))
    expect(distance(forces, largeForces.slice(0, forces.length))).toBeLessThan(1e-12 * largest(forces))
  })

  test('whole periods, a whole tilt and a common translation change nothing', () => {
    const again = new Float64Array(positions.length)
    const changes: [string, (box: Box) => Box, (value: number, k: number) => number][] = [
      ['periods', (same) => same, (value, k) => value + (k % dimension === 0 ? 3 : 0) * box.lengths[0]],
      ['tilt', (same) => ({ ...same, tilt: same.tilt + box.lengths[0] / box.lengths[1] }), (value) => value],
      ['translation', (same) => same, (value) => value + 0.7],
    ]
    for (const [name, change, move] of changes) {
      interaction.setBox(change(box))
      const sums = interaction.forcesInto(positions.map(move), again)
      expect(Math.abs(sums.energy - energy), name).toBeLessThan(1e-12 * Math.abs(energy))
      // positions of order 10 lose a digit: relative errors of 1e-15 in r, times the exponent
      expect(distance(forces, again), name).toBeLessThan(1e-12 * largest(forces))
    }
  })
})

test('a changed box counts at once, also by way of an old list', () => {
  const { model, configuration, interaction } = randomSystem(ipl, 3, { particles: 50 })
  const forces = new Float64Array(150)
  const expected = new Float64Array(150)
  interaction.forcesInto(configuration.positions, forces)
  const sheared = shearConfiguration(configuration, 0.013)
  interaction.setBox(sheared.box)
  expect(interaction.box.tilt).toBe(0.013)
  const sums = interaction.forcesInto(sheared.positions, forces)
  const { energy } = createInteraction(model.pair, sheared).forcesInto(sheared.positions, expected)
  expect(sums.energy).toBeCloseTo(energy, 10)
  expect(distance(expected, forces)).toBeLessThan(1e-12 * largest(expected))
})

test('a box in another unit of length than the model is refused, before memory is', () => {
  const { model, configuration, interaction } = randomSystem(ipl, 3, { particles: 1000 })
  const shrunk = { ...configuration.box, lengths: configuration.box.lengths.map((length) => length / 10) }
  expect(() => createInteraction(model.pair, { ...configuration, box: shrunk })).toThrow(/another unit of length/)
  expect(() => interaction.setBox(shrunk)).toThrow(InputError)
  // and the interaction goes on in its old box
  expect(interaction.box.lengths[0]).toBe(configuration.box.lengths[0])
})
