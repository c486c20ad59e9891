import { describe, expect, test } from 'vitest'
import { resolveModel } from '../../../../src/compute/definitions/resolve-model.ts'
import { createInteraction } from '../../../../src/compute/interactions/create-interaction.ts'
import { powerTableOf } from '../../../../src/compute/kernels/power-table.ts'
import { ipl } from '../../../../src/compute/models/ipl.ts'
import { kobAndersen } from '../../../../src/compute/models/kob-andersen.ts'
import { distance, largest, randomSystem } from '../../../fixtures/random-system.ts'

const models = [
  ...([2, 3, 4] as const).map((dimension) => [ipl, dimension, {}] as const),
  [ipl, 3, { exponent: 12, smoothing: 2, cutoff: 1.25 }] as const,
  [ipl, 2, { exponent: 6, smoothing: 0 }] as const,
  ...['shifted-potential', 'shifted-force', 'truncated', 'smoothed'].map((cutoffScheme) => [kobAndersen, 3, { cutoffScheme }] as const),
]
const cases = models.flatMap(([definition, dimension, parameters]) =>
  [0, 0.37].map(
    (tilt) =>
      [`${definition.name} ${JSON.stringify(parameters)} ${dimension}D, tilt ${tilt}`, definition, dimension, parameters, tilt] as const,
  ),
)

describe('the fast loop', () => {
  test.each(cases)('agrees with the plain one: %s', (_, definition, dimension, parameters, tilt) => {
    const { model, configuration, interaction } = randomSystem(definition, dimension, { particles: 100, tilt, parameters })
    expect(powerTableOf(model.pair)).not.toBeNull()
    const plain = createInteraction(model.pair, configuration, { isPlain: true })
    const forces = new Float64Array(configuration.positions.length)
    const expected = new Float64Array(configuration.positions.length)
    const sums = interaction.forcesInto(configuration.positions, forces)
    const expectedSums = plain.forcesInto(configuration.positions, expected)
    // both sum the same pairs in the same order; each term differs by some 20 roundings
    expect(distance(forces, expected)).toBeLessThan(1e-14 * 20 * largest(expected))
    expect(Math.abs(sums.energy - expectedSums.energy)).toBeLessThan(1e-13 * Math.abs(expectedSums.energy))
    expect(Math.abs(sums.virial - expectedSums.virial)).toBeLessThan(1e-13 * Math.abs(expectedSums.virial))
  })

  test('leaves powers that it does not know to the plain one', () => {
    const model = resolveModel(ipl, 3, { exponent: 7.5 })
    expect(powerTableOf(model.pair)).toBeNull()
    const { configuration, interaction } = randomSystem(ipl, 3, { parameters: { exponent: 7.5 } })
    expect(interaction.forcesInto(configuration.positions, new Float64Array(180)).energy).toBeGreaterThan(0)
  })
})
