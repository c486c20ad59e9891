import { expect, test } from 'vitest'
import { resolveModel } from '../../../../src/compute/definitions/resolve-model.ts'
import { startConfiguration } from '../../../../src/compute/space/start-configuration.ts'
import { createStream } from '../../../../src/compute/random/philox.ts'
import { densityOf } from '../../../../src/compute/space/configuration.ts'
import { models } from '../../../../src/compute/registry.ts'

const cases = models.flatMap((model) =>
  model.dimensions.flatMap((dimension) => [20, 27, 100, 257].map((particles) => [model.name, dimension, particles, model] as const)),
)

test.each(cases)(
  '%s in %iD, N = %i: starts apart from each other, at its density and composition',
  (_, dimension, particles, definition) => {
    const model = resolveModel(definition, dimension, {})
    const start = startConfiguration(model, particles, 0.8, createStream(3, 5, 'start'))
    expect(Math.abs(densityOf(start) - 0.8)).toBeLessThan(1e-12)
    const counts = model.species.map((_name, kind) => start.species.filter((value) => value === kind).length)
    counts.forEach((count, kind) => expect(Math.abs(count - model.composition[kind] * particles)).toBeLessThan(1))
    const length = start.box.lengths[0]
    const spacing = length / Math.ceil(particles ** (1 / dimension) - 1e-9)
    let nearest = Infinity
    for (let i = 0; i < particles; i++) {
      for (let j = 0; j < i; j++) {
        let square = 0
        for (let a = 0; a < dimension; a++) {
          const shift = start.positions[i * dimension + a] - start.positions[j * dimension + a]
          square += (shift - length * Math.round(shift / length)) ** 2
        }
        nearest = Math.min(nearest, Math.sqrt(square))
      }
    }
    // Two neighbouring sites, each moved by up to a tenth of the spacing towards the other.
    expect(nearest).toBeGreaterThan(0.8 * spacing * (1 - 1e-9))
  },
)

test('the same seed and index start alike, and others do not', () => {
  const model = resolveModel(models[0], 3, {})
  const start = (seed: number, index: number) => [...startConfiguration(model, 50, 0.8, createStream(seed, index, 'start')).positions]
  expect(start(1, 2)).toEqual(start(1, 2))
  expect(start(1, 2)).not.toEqual(start(1, 3))
  expect(start(1, 2)).not.toEqual(start(2, 2))
})
