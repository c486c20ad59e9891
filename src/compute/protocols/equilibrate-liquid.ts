import type { WorkHooks } from '../definitions/definition.ts'
import type { ProtocolContext } from '../definitions/protocol.ts'
import { maxwellVelocities } from '../dynamics/maxwell-velocities.ts'
import { startMotion, type Motion } from '../dynamics/motion.ts'
import { createNoseHoover, type Thermostat } from '../dynamics/nose-hoover.ts'
import { runSteps } from '../dynamics/run-steps.ts'
import type { Integrator } from '../dynamics/velocity-verlet.ts'
import { createInteraction } from '../interactions/create-interaction.ts'
import type { Interaction } from '../interactions/interaction.ts'
import { relaxOverlaps } from '../minimise/relax-overlaps.ts'

/** Over the square of the time step: a step resolves the stiffest vibration by ω δt ≈ 0.2, so that this is 1/ω². */
const mobilityPerSquaredStep = 25

export interface LiquidSettings {
  readonly temperature: number
  /** Time. */
  readonly equilibrate: number
  readonly timeStep?: number | undefined
  readonly thermostatTime?: number | undefined
}

export interface Liquid {
  readonly interaction: Interaction
  readonly motion: Motion
  readonly integrator: Integrator
  /** Of the integrator: its temperature may be changed. */
  readonly thermostat: Thermostat
  readonly timeStep: number
}

/**
 * A liquid at a temperature: from a lattice, overlaps are relaxed first; velocities are Maxwell's; then motion at constant
 * temperature for the time asked.
 * @throws WorkError when the motion blows up; Cancelled
 */
export function equilibrateLiquid(context: ProtocolContext<unknown>, settings: LiquidSettings, hooks: WorkHooks): Liquid {
  const { start, model } = context
  const timeStep = settings.timeStep ?? model.typical.timeStep
  const interaction = createInteraction(model.pair, start)
  const positions = start.positions.slice()
  if (!context.startsFromSample) relaxOverlaps(interaction, positions, mobilityPerSquaredStep * model.typical.timeStep ** 2, hooks)
  const velocities = maxwellVelocities(interaction, settings.temperature, context.stream('velocities'))
  const motion = startMotion(interaction, positions, velocities)
  const thermostat = { temperature: settings.temperature, thermostatTime: settings.thermostatTime ?? model.typical.thermostatTime }
  const integrator = createNoseHoover(motion, timeStep, thermostat)
  runSteps(integrator, { steps: Math.round(settings.equilibrate / timeStep), temperature: settings.temperature, hooks })
  return { interaction, motion, integrator, thermostat, timeStep }
}
