import { findDefinition } from '../definitions/find-definition.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import { resolveModel } from '../definitions/resolve-model.ts'
import { silentHooks } from '../definitions/work-meter.ts'
import { maxwellVelocities } from '../dynamics/maxwell-velocities.ts'
import { startMotion } from '../dynamics/motion.ts'
import { createNoseHoover } from '../dynamics/nose-hoover.ts'
import { createInteraction } from '../interactions/create-interaction.ts'
import { relaxOverlaps } from '../minimise/relax-overlaps.ts'
import { createStream } from '../random/philox.ts'
import { startConfiguration } from '../space/start-configuration.ts'
import type { MeasuredRate, RateTask } from './task.ts'

/** Share of the time given in which the machine warms up: code is compiled, the lattice melts. */
const warmUp = 0.35
/** As equilibration starts: 1/ω² of the stiffest vibration over the square of the step. */
const mobilityPerSquaredStep = 25

/**
 * Moves a liquid of the model for the time given and counts. It looks at the clock, so it is for estimates alone: nothing that is
 * kept depends on it.
 */
export function measureRate(task: RateTask, registry: Registry): MeasuredRate {
  const began = performance.now()
  const model = resolveModel(findDefinition(registry.models, task.model.name, 'model'), task.model.dimension, task.model.parameters)
  const { timeStep, thermostatTime, temperature } = model.typical
  const start = startConfiguration(model, task.system.particles, task.system.density, createStream(1, 0, 'start'))
  const interaction = createInteraction(model.pair, start)
  const { positions } = start
  relaxOverlaps(interaction, positions, mobilityPerSquaredStep * timeStep ** 2, silentHooks)
  const motion = startMotion(interaction, positions, maxwellVelocities(interaction, temperature, createStream(1, 0, 'velocities')))
  const integrator = createNoseHoover(motion, timeStep, { temperature, thermostatTime })
  const warm = began + warmUp * task.milliseconds
  const end = began + task.milliseconds
  do integrator.step()
  while (performance.now() < warm)
  const from = performance.now()
  let steps = 0
  do {
    integrator.step()
    steps++
  } while (performance.now() < end)
  return { particleSteps: steps * task.system.particles, seconds: (performance.now() - from) / 1000 }
}
