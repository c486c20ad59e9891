import { WorkError } from '../../shared/contracts/errors.ts'
import type { WorkHooks } from '../definitions/definition.ts'
import { createWorkMeter } from '../definitions/work-meter.ts'
import { pressureOf, temperatureOf, type Motion } from './motion.ts'
import type { Integrator } from './velocity-verlet.ts'

/** A temperature so many times the expected one, or the model's unit of energy where that is more, is a blow-up: no fluctuation comes near. */
const absurdity = 1000

export interface RunOptions {
  readonly steps: number
  /** Temperature that one expects: the scale for telling a blow-up. */
  readonly temperature: number
  readonly hooks: WorkHooks
  /** Called before each step with its number, from 0: a place to change the thermostat. */
  readonly beforeStep?: (step: number) => void
}

/**
 * Runs a block of steps, reporting a few times a second by counting steps.
 * @throws WorkError when the motion blows up, naming the step; Cancelled
 */
export function runSteps(integrator: Integrator, options: RunOptions): void {
  const { motion } = integrator
  const { steps, hooks, beforeStep } = options
  const meter = createWorkMeter(hooks, motion.interaction.particles)
  const ceiling = absurdity * Math.max(options.temperature, 1)
  for (let step = 0; step < steps; step++) {
    beforeStep?.(step)
    stepOrExplain(integrator, step + 1, steps)
    // written so that NaN fails too
    if (!(temperatureOf(motion) < ceiling))
      throw blowUp(integrator, step + 1, steps, `temperature ${temperatureOf(motion).toExponential(1)}`)
    if (meter.tick()) {
      hooks.progress((step + 1) / steps)
      hooks.observe(observe(motion))
    }
  }
  meter.finish()
  hooks.progress(1)
  hooks.observe(observe(motion))
}

/** Forces that cannot be had in mid-motion mean that the motion ran away: that is what helps to know. */
function stepOrExplain(integrator: Integrator, step: number, steps: number): void {
  try {
    integrator.step()
  } catch (error) {
    if (error instanceof WorkError) throw blowUp(integrator, step, steps, error.message)
    throw error
  }
}

function blowUp(integrator: Integrator, step: number, steps: number, what: string): WorkError {
  return new WorkError(
    `the motion blew up at step ${String(step)} of ${String(steps)} (${what}); ` +
      `a time step smaller than ${String(integrator.timeStep)}, or a start without overlaps, may help`,
  )
}

function observe(motion: Motion): Record<string, number> {
  const particles = motion.interaction.particles
  return {
    time: motion.time,
    energyPerParticle: motion.potentialEnergy / particles,
    temperature: temperatureOf(motion),
    pressure: pressureOf(motion),
  }
}
