import { expect, test } from 'vitest'
import { silentHooks } from '../../src/compute/definitions/work-meter.ts'
import { maxwellVelocities } from '../../src/compute/dynamics/maxwell-velocities.ts'
import { startMotion } from '../../src/compute/dynamics/motion.ts'
import { createNoseHoover } from '../../src/compute/dynamics/nose-hoover.ts'
import { runSteps } from '../../src/compute/dynamics/run-steps.ts'
import { createVelocityVerlet } from '../../src/compute/dynamics/velocity-verlet.ts'
import { createInteraction } from '../../src/compute/interactions/create-interaction.ts'
import { createStream } from '../../src/compute/random/philox.ts'
import { modelNamed, startOf } from '../fixtures/protocol-run.ts'

const model = modelNamed('ipl', 2)
const particles = 100
const temperature = 0.6

/** An equilibrated liquid: the same for each run. */
function liquid() {
  const start = startOf(model, particles, 31)
  const interaction = createInteraction(model.pair, start)
  const velocities = maxwellVelocities(interaction, temperature, createStream(31, 0, 'velocities'))
  const motion = startMotion(interaction, start.positions, velocities)
  runSteps(createNoseHoover(motion, 0.005, { temperature, thermostatTime: 0.2 }), { steps: 10_000, temperature, hooks: silentHooks })
  return { interaction, positions: motion.positions, velocities: motion.velocities }
}

/** Total energy per particle at every step of a run over `time`, as sums. */
function energiesOf(timeStep: number, time: number) {
  const { interaction, positions, velocities } = liquid()
  const motion = startMotion(interaction, positions, velocities)
  const integrator = createVelocityVerlet(motion, timeStep)
  const steps = Math.round(time / timeStep)
  const origin = integrator.conserved()
  let sum = 0
  let squares = 0
  let largest = 0
  const halves = [0, 0]
  for (let step = 0; step < steps; step++) {
    integrator.step()
    const off = (integrator.conserved() - origin) / particles
    sum += off
    squares += off * off
    largest = Math.max(largest, Math.abs(off))
    halves[step < steps / 2 ? 0 : 1] += off / (steps / 2)
  }
  return { steps, deviation: Math.sqrt(squares / steps - (sum / steps) ** 2), largest, drift: halves[1] - halves[0] }
}

test('over 1e5 steps the energy wavers and does not drift, at half the step a quarter as much', () => {
  const coarse = energiesOf(0.004, 400)
  const fine = energiesOf(0.002, 400)
  expect(coarse.steps).toBe(100_000)
  expect(coarse.largest).toBeLessThan(0.02 * temperature)
  // between the means of both halves: what wavers averages out, what drifts stays
  expect(Math.abs(coarse.drift)).toBeLessThan(0.2 * coarse.deviation)
  // the two liquids part ways, so the ratio is that of two samples of some hundred independent waverings: 4 within a few per cent
  const ratio = coarse.deviation / fine.deviation
  expect(ratio).toBeGreaterThan(3.6)
  expect(ratio).toBeLessThan(4.4)
})
