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

test('the conserved quantity stays: bounded over 1e5 steps, its wavering a quarter at half the step', () => {
  const waver = (timeStep: number, steps: number) => {
    const { integrator, freedom } = thermostatted(100, timeStep, 42)
    const series = new Float64Array(steps)
    for (let step = 0; step < steps; step++) {
      integrator.step()
      series[step] = integrator.conserved() / (freedom * temperature)
    }
    const mean = series.reduce((sum, x) => sum + x, 0) / steps
    const half = steps / 2
    const halves = [series.subarray(0, half), series.subarray(half)].map((part) => part.reduce((sum, x) => sum + x, 0) / half)
    return { deviation: Math.sqrt(series.reduce((sum, x) => sum + (x - mean) ** 2, 0) / steps), drift: halves[1] - halves[0] }
  }
  const coarse = waver(0.005, 100_000)
  const fine = waver(0.0025, 100_000)
  // in units of gT
  expect(Math.abs(coarse.drift)).toBeLessThan(1e-4)
  expect(coarse.deviation / fine.deviation).toBeGreaterThan(3.5)
  expect(coarse.deviation / fine.deviation).toBeLessThan(4.5)
})
