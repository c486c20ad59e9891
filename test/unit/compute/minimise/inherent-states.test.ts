import { describe, expect, test } from 'vitest'
import { createInteraction } from '../../../../src/compute/interactions/create-interaction.ts'
import { inherentTolerance, minimise, type MinimiserMethod } from '../../../../src/compute/minimise/minimise.ts'
import { createStream } from '../../../../src/compute/random/philox.ts'
import { cubicBox } from '../../../../src/compute/space/box.ts'
import { withPositions, type Configuration } from '../../../../src/compute/space/configuration.ts'
import type { Model } from '../../../../src/compute/definitions/model.ts'
import { trajectory } from '../../../../src/compute/protocols/trajectory.ts'
import { modelNamed, runProtocol, startOf } from '../../../fixtures/protocol-run.ts'

function hotLiquid(model: Model, particles: number, seed: number): Configuration {
  const start = startOf(model, particles, seed)
  const parameters = { temperature: 2, duration: 1, interval: 1, equilibrate: 0 }
  const frames = runProtocol(trajectory, { model, start, parameters, seed })
  return frames[1].configuration
}

/** Largest force over the typical one, by an interaction that has seen no minimiser. */
function relativeForceOf(model: Model, configuration: Configuration): number {
  const fresh = createInteraction(model.pair, configuration)
  const forces = new Float64Array(configuration.positions.length)
  fresh.forcesInto(configuration.positions, forces)
  let largest = 0
  for (let i = 0; i < configuration.particles; i++) {
    largest = Math.max(largest, Math.hypot(...forces.subarray(i * configuration.dimension, (i + 1) * configuration.dimension)))
  }
  return largest / fresh.typicalForce(configuration.positions)
}

const systems: [string, number, number, Record<string, unknown>, MinimiserMethod][] = [
  ['ipl', 2, 200, {}, 'conjugate-gradient'],
  ['ipl', 2, 200, {}, 'fire'],
  ['ipl', 3, 300, {}, 'conjugate-gradient'],
  ['ipl', 4, 400, {}, 'conjugate-gradient'],
  ['kob-andersen', 3, 200, { cutoffScheme: 'shifted-potential' }, 'conjugate-gradient'],
  ['kob-andersen', 3, 200, { cutoffScheme: 'shifted-potential' }, 'fire'],
  ['kob-andersen', 3, 200, { cutoffScheme: 'truncated' }, 'conjugate-gradient'],
  ['kob-andersen', 3, 200, { cutoffScheme: 'shifted-force' }, 'conjugate-gradient'],
  ['kob-andersen', 3, 200, { cutoffScheme: 'smoothed' }, 'conjugate-gradient'],
]

describe('from a liquid at T = 2', () => {
  test.each(systems)('%s in %iD, N = %i, %j, by %s reaches an inherent state', (name, dimension, particles, parameters, method) => {
    const model = modelNamed(name, dimension, parameters)
    const liquid = hotLiquid(model, particles, 21)
    const positions = liquid.positions.slice()
    const minimum = minimise(createInteraction(model.pair, liquid), positions, { method })
    expect(minimum.relativeForce).toBeLessThanOrEqual(inherentTolerance)
    // another order of summation: forces of 1e-12 are near the rounding of sums of some ten contacts, about 1e-13
    expect(relativeForceOf(model, withPositions(liquid, positions))).toBeLessThan(2 * inherentTolerance)
    expect(minimum.evaluations).toBeLessThan(10_000)
  })
})

test('ten Kob–Andersen liquids whose forces jump at the cutoff all reach 1e-12', () => {
  const model = modelNamed('kob-andersen', 3)
  const reached = Array.from({ length: 10 }, (_, seed) => {
    const start = startOf(model, 100, 100 + seed)
    const stream = createStream(seed, 0, 'shake')
    const positions = start.positions.map((x) => x + 0.05 * stream.normal())
    return minimise(createInteraction(model.pair, start), positions, { mustConverge: false }).relativeForce
  })
  expect(Math.max(...reached)).toBeLessThanOrEqual(inherentTolerance)
})

test('the same liquid gives the same bytes twice', () => {
  const model = modelNamed('ipl', 3)
  const run = () => {
    const liquid = hotLiquid(model, 150, 5)
    minimise(createInteraction(model.pair, liquid), liquid.positions)
    return liquid.positions
  }
  expect(run()).toEqual(run())
})

test('a system too thin to be rigid comes to rest without contacts', () => {
  const model = modelNamed('ipl', 3)
  const start = startOf(model, 100, 7)
  const thin = { ...start, box: cubicBox(3, 10) }
  const stream = createStream(7, 0, 'gas')
  const positions = start.positions.map((x) => 2 * x + 0.3 * stream.normal())
  const interaction = createInteraction(model.pair, thin)
  const minimum = minimise(interaction, positions)
  expect(minimum.converged).toBe(true)
  expect(minimum.maxForce).toBeLessThan(1e-14)
  expect(Math.abs(minimum.energy)).toBeLessThan(1e-12)
  expect(minimum.evaluations).toBeLessThan(5000)
})
