import { describe, expect, test } from 'vitest'
import { particleScalars } from '../../../../src/compute/analyses/particle-scalars.ts'
import { models } from '../../../../src/compute/registry.ts'
import { measure } from '../../../../src/compute/jobs/measure.ts'
import { cubicBox } from '../../../../src/compute/space/box.ts'
import type { Configuration } from '../../../../src/compute/space/configuration.ts'
import { randomSystem } from '../../../fixtures/random-system.ts'

const scalarOf = (name: string) => {
  const scalar = particleScalars.find((candidate) => candidate.name === name)
  if (!scalar) throw new Error(`no scalar ${name}`)
  return scalar
}
const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
const systems = models.flatMap((model) => model.dimensions.map((dimension) => [model.name, dimension, model] as const))

describe.each(systems)('%s in %iD', (_, dimension, definition) => {
  // small enough that a particle may meet its own image in four dimensions
  const { model, configuration } = randomSystem(definition, dimension, { particles: 60, tilt: 0.3, seed: 5 })
  const whole = measure(model, configuration)

  // sums of some thousand terms of one sign: rounding stays below 1e-11 of the whole
  test('energies add up to the energy of the sample', () => {
    expect(mean(scalarOf('energy').values(configuration, model)) / whole.energyPerParticle).toBeCloseTo(1, 11)
  })
  test('shares in the pressure have the pressure as their mean', () => {
    expect(mean(scalarOf('pressure').values(configuration, model)) / whole.pressure).toBeCloseTo(1, 11)
  })
  test('the largest force is that of the sample', () => {
    const forces = scalarOf('forceMagnitude').values(configuration, model)
    expect(Math.max(...forces) / whole.maxForce).toBeCloseTo(1, 11)
  })
})

/** A triangular lattice: rows a √3/2 apart, every second one shifted by half a spacing. */
function triangularLattice(): Configuration {
  const [across, rows] = [8, 10]
  const height = Math.sqrt(3) / 2
  const positions = new Float64Array(2 * across * rows)
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < across; k++) positions.set([k + (row % 2) / 2, row * height], 2 * (row * across + k))
  }
  const box = { ...cubicBox(2, 1), lengths: Float64Array.of(across, rows * height) }
  return { dimension: 2, particles: across * rows, positions, species: new Int32Array(across * rows), speciesNames: ['A'], box }
}

test('each site of a triangular lattice has six neighbours; of a cubic one, 18 within 1.5 spacings; of a hypercubic one, 32', () => {
  const coordination = scalarOf('coordination')
  expect(new Set(coordination.values(triangularLattice(), null))).toEqual(new Set([6]))
  for (const [dimension, reached] of [
    // within 1.5 spacings lie the sites at 1 and √2: 6 + 12, and 8 + 24
    [3, 18],
    [4, 32],
  ] as const) {
    const edge = 4
    const particles = edge ** dimension
    const positions = Float64Array.from({ length: particles * dimension }, (_, k) => {
      return Math.floor(Math.floor(k / dimension) / edge ** (k % dimension)) % edge
    })
    const configuration = { dimension, particles, positions, species: new Int32Array(particles), speciesNames: ['A'] }
    expect(new Set(coordination.values({ ...configuration, box: cubicBox(dimension, edge) }, null))).toEqual(new Set([reached]))
  }
})

test('without a model only what follows from the positions is offered', () => {
  expect(particleScalars.filter((scalar) => scalar.isKnown(null)).map((scalar) => scalar.name)).toEqual(['coordination'])
})

test('diameters are those of the species, and offered where they differ', () => {
  const definition = models.find((model) => model.name === 'kob-andersen')
  if (!definition) throw new Error('no Kob–Andersen model')
  const { model, configuration } = randomSystem(definition, 3)
  expect(scalarOf('diameter').isKnown(model)).toBe(true)
  const diameters = scalarOf('diameter').values(configuration, model)
  configuration.species.forEach((kind, i) => expect(diameters[i]).toBe(kind === 0 ? 1 : 0.88))
})
