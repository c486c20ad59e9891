import { describe, expect, test } from 'vitest'
import { createStream } from '../../../../src/compute/random/philox.ts'
import type { Dimension } from '../../../../src/compute/space/box.ts'
import { densityOf } from '../../../../src/compute/space/configuration.ts'
import { shearConfiguration } from '../../../../src/compute/space/deform.ts'
import { minimumImage } from '../../../../src/compute/space/images.ts'
import { startConfiguration } from '../../../../src/compute/space/start-configuration.ts'

function start(dimension: Dimension, particles: number, composition: readonly number[], seed = 1) {
  return startConfiguration({ dimension, species: ['A', 'B'], composition }, particles, 0.8, createStream(seed, 0, 'start'))
}

describe.each([2, 3, 4] as const)('a start in %iD', (dimension) => {
  const particles = 90

  test('has the density, and no two particles near each other', () => {
    const configuration = start(dimension, particles, [0.5, 0.5])
    // the cube of a root: a few units of rounding
    expect(densityOf(configuration)).toBeCloseTo(0.8, 13)
    const perEdge = Math.ceil(particles ** (1 / dimension))
    const spacing = configuration.box.lengths[0] / perEdge
    const separation = new Float64Array(dimension)
    for (let i = 0; i < particles; i++) {
      for (let j = 0; j < i; j++) {
        for (let a = 0; a < dimension; a++) {
          separation[a] = configuration.positions[i * dimension + a] - configuration.positions[j * dimension + a]
        }
        minimumImage(configuration.box, separation)
        // sites are one spacing apart, and each particle lies within a tenth of it along each axis
        expect(Math.hypot(...separation)).toBeGreaterThan(0.8 * spacing)
      }
    }
  })
})

test.each([
  [150, [0.8, 0.2], [120, 30]],
  [1000, [0.5, 0.5], [500, 500]],
  [7, [0.5, 0.5], [4, 3]],
  [10, [0.65, 0.35], [7, 3]],
])('%i particles of composition %j are %j of each kind', (particles, composition, expected) => {
  const { species } = start(3, particles, composition)
  expect([0, 1].map((kind) => species.filter((value) => value === kind).length)).toEqual(expected)
})

test('the seed decides', () => {
  expect(start(3, 64, [0.5, 0.5], 1)).toEqual(start(3, 64, [0.5, 0.5], 1))
  expect(start(3, 64, [0.5, 0.5], 1).positions).not.toEqual(start(3, 64, [0.5, 0.5], 2).positions)
})

test('shear moves x by the strain times y, and tilts the box', () => {
  const configuration = start(3, 20, [0.5, 0.5])
  const sheared = shearConfiguration(shearConfiguration(configuration, 0.1), 0.2)
  expect(sheared.box.tilt).toBeCloseTo(0.3, 15)
  for (let k = 0; k < 60; k += 3) {
    expect(sheared.positions[k]).toBeCloseTo(configuration.positions[k] + 0.3 * configuration.positions[k + 1], 13)
    expect([...sheared.positions.slice(k + 1, k + 3)]).toEqual([...configuration.positions.slice(k + 1, k + 3)])
  }
})
