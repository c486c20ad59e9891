import { expect, test } from 'vitest'
import { silentHooks } from '../../src/compute/definitions/work-meter.ts'
import { maxwellVelocities } from '../../src/compute/dynamics/maxwell-velocities.ts'
import { degreesOfFreedom, startMotion } from '../../src/compute/dynamics/motion.ts'
import { createNoseHoover } from '../../src/compute/dynamics/nose-hoover.ts'
import { runSteps } from '../../src/compute/dynamics/run-steps.ts'
import { createInteraction } from '../../src/compute/interactions/create-interaction.ts'
import { createStream } from '../../src/compute/random/philox.ts'
import { modelNamed, startOf } from '../fixtures/protocol-run.ts'

const model = modelNamed('ipl', 2)
const temperature = 1

function thermostatted(particles: number, timeStep: number, seed: number) {
  const start = startOf(model, particles, seed)
  const interaction = createInteraction(model.pair, start)
  const velocities = maxwellVelocities(interaction, temperature, createStream(seed, 0, 'velocities'))
  const motion = startMotion(interaction, start.positions, velocities)
  const thermostat = { temperature, thermostatTime: 0.2 }
  const warmUp = createNoseHoover(motion, 0.005, thermostat)
  runSteps(warmUp, { steps: 10_000, temperature, hooks: silentHooks })
  return { motion, integrator: createNoseHoover(motion, timeStep, thermostat), freedom: degreesOfFreedom(interaction) }
}

/** Mean of a series and its standard error from the scatter of block means, each block far longer than any memory. */
function blockMean(series: Float64Array, blocks: number): { mean: number; error: number } {
  const length = Math.floor(series.length / blocks)
  const means = Array.from(
    { length: blocks },
    (_, b) => series.subarray(b * length, (b + 1) * length).reduce((sum, x) => sum + x, 0) / length,
  )
  const mean = means.reduce((sum, x) => sum + x, 0) / blocks
  const variance = means.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (blocks - 1)
  return { mean, error: Math.sqrt(variance / blocks) }
}

test('temperature and its fluctuations are canonical within their errors', () => {
  const { motion, integrator, freedom } = thermostatted(100, 0.005, 41)
  const steps = 200_000
  const kinetic = new Float64Array(steps)
  const squares = new Float64Array(steps)
  for (let step = 0; step < steps; step++) {
    integrator.step()
    kinetic[step] = (2 * motion.kineticEnergy) / (freedom * temperature)
    squares[step] = (kinetic[step] - 1) ** 2
  }
  // 2K/gT has mean 1 and variance 2/g
  const mean = blockMean(kinetic, 40)
  const variance = blockMean(squares, 40)
  expect(mean.error).toBeLessThan(2e-3)
  expect(Math.abs(mean.mean - 1)).toBeLessThan(4 * mean.error)
  expect(variance.error).toBeLessThan(0.05 * (2 / freedom))
  expect(Math.abs(variance.mean - 2 / freedom)).toBeLessThan(4 * variance.error)
})

test('the conserved quantity stays over 1e5 steps, and wavers a quarter as much at half the step', () => {
  const follow = (timeStep: number, steps: number) => {
    const { integrator, freedom } = thermostatted(400, timeStep, 42)
    const blocks = 100
    const length = steps / blocks
    const means: number[] = []
    let scatter = 0
    const series = new Float64Array(length)
    for (let block = 0; block < blocks; block++) {
      for (let step = 0; step < length; step++) {
        integrator.step()
        series[step] = integrator.conserved() / (freedom * temperature)
      }
      const mean = series.reduce((sum, x) => sum + x, 0) / length
      scatter += series.reduce((sum, x) => sum + (x - mean) ** 2, 0) / steps
      means.push(mean)
    }
    const endOf = (part: number[]) => part.reduce((sum, x) => sum + x, 0) / part.length
    // tenths at the ends: what wavers averages out
    return { waver: Math.sqrt(scatter), drift: endOf(means.slice(-10)) - endOf(means.slice(0, 10)) }
  }
  const coarse = follow(0.005, 100_000)
  const fine = follow(0.0025, 100_000)
  // the motion is not Hamiltonian, so its error walks at random, by 1e-4 gT here and as N^-1/2: four standard deviations
  expect(Math.abs(coarse.drift)).toBeLessThan(4e-4)
  // within blocks of 5 and 2.5 time units, each many vibrations long
  expect(coarse.waver / fine.waver).toBeGreaterThan(3.6)
  expect(coarse.waver / fine.waver).toBeLessThan(4.4)
})
