import { z } from 'zod'
import type { ParameterMeta } from '../definitions/definition.ts'
import { defineProtocol, type PreparedSample } from '../definitions/protocol.ts'
import { partOf } from '../definitions/work-meter.ts'
import { pressureOf, temperatureOf, type Motion } from '../dynamics/motion.ts'
import { runSteps } from '../dynamics/run-steps.ts'
import { createVelocityVerlet } from '../dynamics/velocity-verlet.ts'
import { withPositions, type Configuration } from '../space/configuration.ts'
import { equilibrateLiquid } from './equilibrate-liquid.ts'
import { durationParameter, equilibrateParameter, motionParameters, temperatureParameter } from './parameters.ts'
import { motionPart, temperatureStage } from './stages.ts'

const mostFrames = 10_000

export const trajectory = defineProtocol({
  name: 'trajectory',
  title: 'Trajectory',
  version: 1,
  summary: 'Motion at constant energy or temperature, kept as liquid samples at equal times. Coordinates are unwrapped.',
  source: 'Swope et al., J. Chem. Phys. 76, 637 (1982), velocity Verlet; Martyna et al., Mol. Phys. 87, 1117 (1996), Nosé–Hoover',
  startsFrom: 'either',
  state: 'liquid',
  parameters: z
    .strictObject({
      ensemble: z
        .enum(['NVT', 'NVE'])
        .default('NVT')
        .meta({
          title: 'Ensemble',
          unit: '1',
          description: 'What is constant beside number and volume: temperature (NVT) or energy (NVE).',
        } satisfies ParameterMeta),
      temperature: temperatureParameter(1, {
        title: 'Temperature',
        symbol: 'T',
        description: 'Of the first velocities, of equilibration, and of NVT throughout.',
      }),
      duration: durationParameter(
        10,
        { min: 1e-3, max: 1e6 },
        { title: 'Duration', symbol: 't', description: 'Time from the first frame kept to the last.' },
      ),
      interval: durationParameter(
        1,
        { min: 1e-3, max: 1e6 },
        { title: 'Interval', symbol: 'Δt', description: 'Time between frames kept, to the nearest whole number of steps.' },
      ),
      equilibrate: equilibrateParameter,
      ...motionParameters,
    })
    .refine(({ duration, interval }) => interval <= duration, {
      path: ['interval'],
      error: 'the interval must not be longer than the duration',
    })
    .refine(({ duration, interval }) => duration / interval < mostFrames, {
      path: ['interval'],
      error: `the interval must leave fewer than ${String(mostFrames)} frames in the duration`,
    }),
  cost: (particles, { equilibrate, duration, timeStep }, typical) => [
    motionPart('equilibration', particles, equilibrate, timeStep, typical),
    motionPart('motion', particles, duration, timeStep, typical),
  ],
  schedule: ({ ensemble, temperature, equilibrate, duration }) => ({
    stages: [
      ...temperatureStage('equilibrate', 0, equilibrate, temperature),
      // at constant energy the temperature is left to itself
      ...(ensemble === 'NVT' ? temperatureStage('keep frames', equilibrate, duration, temperature) : []),
    ],
    ends: ensemble === 'NVE' ? 'then motion at constant energy' : '',
  }),
  yields: (parameters) => intervalsOf(parameters) + 1,
  run(context) {
    const { parameters, start } = context
    const { equilibrate, duration, interval, temperature } = parameters
    const warm = equilibrate / (equilibrate + duration)
    const liquid = equilibrateLiquid(context, parameters, partOf(context, 0, warm, 'equilibrating'))
    const { motion, timeStep } = liquid
    const integrator = parameters.ensemble === 'NVE' ? createVelocityVerlet(motion, timeStep) : liquid.integrator

    const stepsPerFrame = Math.max(1, Math.round(interval / timeStep))
    const intervals = intervalsOf(parameters)
    const frames = [frameOf(start, motion, 0)]
    for (let n = 0; n < intervals; n++) {
      const part = (k: number) => warm + ((1 - warm) * k) / intervals
      runSteps(integrator, { steps: stepsPerFrame, temperature, hooks: partOf(context, part(n), part(n + 1), 'moving') })
      frames.push(frameOf(start, motion, (n + 1) * stepsPerFrame * timeStep))
    }
    return frames
  },
})

function intervalsOf({ duration, interval }: { duration: number; interval: number }): number {
  // a hair more, for 10 / 0.1 and the like may fall short of a whole number
  return Math.floor(duration / interval + 1e-9)
}

function frameOf(start: Configuration, motion: Motion, time: number): PreparedSample {
  return {
    configuration: withPositions(start, motion.positions.slice()),
    state: 'liquid',
    details: {
      time,
      temperature: temperatureOf(motion),
      totalEnergyPerParticle: (motion.potentialEnergy + motion.kineticEnergy) / start.particles,
      pressure: pressureOf(motion),
    },
  }
}
