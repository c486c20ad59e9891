import { expect, test } from 'vitest'
import { Cancelled, WorkError } from '../../../../src/shared/contracts/errors.ts'
import { silentHooks } from '../../../../src/compute/definitions/work-meter.ts'
import { maxwellVelocities } from '../../../../src/compute/dynamics/maxwell-velocities.ts'
import { startMotion } from '../../../../src/compute/dynamics/motion.ts'
import { runSteps } from '../../../../src/compute/dynamics/run-steps.ts'
import { createVelocityVerlet } from '../../../../src/compute/dynamics/velocity-verlet.ts'
import { createInteraction } from '../../../../src/compute/interactions/create-interaction.ts'
import { createStream } from '../../../../src/compute/random/philox.ts'
import { modelNamed, startOf } from '../../../fixtures/protocol-run.ts'

const model = modelNamed('ipl', 2)

function movingLiquid(timeStep: number, particles = 100) {
  const start = startOf(model, particles, 4)
  const interaction = createInteraction(model.pair, start)
  const velocities = maxwellVelocities(interaction, 1, createStream(4, 0, 'velocities'))
  return createVelocityVerlet(startMotion(interaction, start.positions, velocities), timeStep)
}

test('every particle-step is counted, whatever the block’s length', () => {
  let counted = 0
  runSteps(movingLiquid(1e-4), { steps: 1234, temperature: 1, hooks: { ...silentHooks, countWork: (n) => void (counted += n) } })
  expect(counted).toBe(100 * 1234)
})

test('being watched changes nothing', () => {
  const alone = movingLiquid(1e-4)
  const watched = movingLiquid(1e-4)
  const observed: Record<string, number>[] = []
  runSteps(alone, { steps: 9000, temperature: 1, hooks: silentHooks })
  runSteps(watched, { steps: 9000, temperature: 1, hooks: { ...silentHooks, observe: (values) => void observed.push(values) } })
  expect(watched.motion.positions).toEqual(alone.motion.positions)
  expect(observed.length).toBeGreaterThan(2)
  for (const values of observed) {
    for (const name of ['time', 'energyPerParticle', 'temperature', 'pressure']) expect(Number.isFinite(values[name])).toBe(true)
  }
})

test('stops soon after it was cancelled', () => {
  const integrator = movingLiquid(1e-4)
  let looks = 0
  const hooks = { ...silentHooks, isCancelled: () => ++looks === 3 }
  expect(() => runSteps(integrator, { steps: 1e6, temperature: 1, hooks })).toThrow(Cancelled)
  expect(integrator.motion.time).toBeLessThan(0.1)
})

test('a time step far too long is told by the step at which motion blew up', () => {
  const integrator = movingLiquid(0.2)
  expect(() => runSteps(integrator, { steps: 1000, temperature: 1, hooks: silentHooks })).toThrow(WorkError)
  expect(() => runSteps(movingLiquid(0.2), { steps: 1000, temperature: 1, hooks: silentHooks })).toThrow(/at step \d+ of 1000/)
})

test('velocities that are not numbers are told at once', () => {
  const integrator = movingLiquid(1e-4)
  integrator.motion.velocities[5] = NaN
  expect(() => runSteps(integrator, { steps: 10, temperature: 1, hooks: silentHooks })).toThrow(WorkError)
})

test('no steps leave everything as it was', () => {
  const integrator = movingLiquid(1e-4)
  const before = integrator.motion.positions.slice()
  runSteps(integrator, { steps: 0, temperature: 1, hooks: silentHooks })
  expect(integrator.motion.positions).toEqual(before)
})
