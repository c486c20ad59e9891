import { z } from 'zod'
import type { ParameterMeta } from '../definitions/definition.ts'
import { defineProtocol } from '../definitions/protocol.ts'
import { partOf } from '../definitions/work-meter.ts'
import { temperatureOf } from '../dynamics/motion.ts'
import { runSteps } from '../dynamics/run-steps.ts'
import { withPositions } from '../space/configuration.ts'
import { wrapInto } from '../space/images.ts'
import { equilibrateLiquid } from './equilibrate-liquid.ts'
import { equilibrateParameter, minimiserParameters, motionParameters, temperatureParameter } from './parameters.ts'
import { settle } from './settle.ts'
import { descentPart, dropStage, minimiserWords, motionPart, temperatureStage, typicalEvaluations } from './stages.ts'

export const cool = defineProtocol({
  name: 'cool',
  title: 'Cool',
  version: 1,
  summary: 'A liquid cooled at a constant rate into a glass, then taken to its inherent state.',
  source: 'Lerner, Düring & Bouchbinder, Phys. Rev. Lett. 117, 035501 (2016): slowly cooled computer glasses',
  startsFrom: 'nothing',
  state: 'inherent',
  parameters: z
    .strictObject({
      temperature: temperatureParameter(1, {
        title: 'Start temperature',
        symbol: 'T₀',
        description: 'Temperature of the liquid from which cooling starts.',
      }),
      finalTemperature: temperatureParameter(0.1, {
        title: 'Final temperature',
        symbol: 'T₁',
        description: 'Temperature at which cooling ends; well below the glass transition.',
      }),
      rate: z
        .number()
        .min(1e-7)
        .max(10)
        .default(1e-3)
        .meta({
          title: 'Cooling rate',
          symbol: 'Ṫ',
          unit: 'ε/(λ√(m/ε))',
          description: 'Fall of the temperature per time. The slower, the more stable the glass.',
        } satisfies ParameterMeta),
      equilibrate: equilibrateParameter,
      minimise: z
        .boolean()
        .default(true)
        .meta({ title: 'Minimise', unit: '1', description: 'Take the cooled glass to its inherent state.' } satisfies ParameterMeta),
      ...motionParameters,
      ...minimiserParameters,
    })
    .refine(({ temperature, finalTemperature }) => finalTemperature < temperature, {
      path: ['finalTemperature'],
      error: 'the final temperature must be below the start temperature',
    }),
  cost: (particles, { temperature, finalTemperature, rate, equilibrate, timeStep, minimise }, typical) => [
    motionPart('equilibration', particles, equilibrate, timeStep, typical),
    motionPart('cooling', particles, (temperature - finalTemperature) / rate, timeStep, typical),
    ...(minimise ? [descentPart(particles)] : []),
  ],
  schedule({ temperature, finalTemperature, rate, equilibrate, minimise, tolerance }) {
    const coolingTime = (temperature - finalTemperature) / rate
    return {
      stages: [
        ...temperatureStage('equilibrate', 0, equilibrate, temperature),
        ...temperatureStage('cool', equilibrate, coolingTime, temperature, finalTemperature),
        ...(minimise ? [dropStage('minimise', equilibrate + coolingTime, finalTemperature)] : []),
      ],
      ends: minimise ? minimiserWords(tolerance) : '',
    }
  },
  run(context) {
    const { parameters, start } = context
    const { temperature, finalTemperature, rate } = parameters
    const coolingTime = (temperature - finalTemperature) / rate
    const steps = (time: number) => time / (parameters.timeStep ?? context.model.typical.timeStep)
    const whole = steps(parameters.equilibrate + coolingTime) + (parameters.minimise ? typicalEvaluations(start.particles) : 0)
    const warm = steps(parameters.equilibrate) / whole
    const cold = warm + steps(coolingTime) / whole

    const liquid = equilibrateLiquid(context, parameters, partOf(context, 0, warm, 'equilibrating'))
    const { interaction, motion, integrator, thermostat, timeStep } = liquid
    const coolingSteps = Math.max(1, Math.round(coolingTime / timeStep))
    runSteps(integrator, {
      steps: coolingSteps,
      temperature,
      hooks: partOf(context, warm, cold, 'cooling'),
      beforeStep(step) {
        // the temperature in the middle of the step: exact for a linear fall
        thermostat.temperature = temperature + ((finalTemperature - temperature) * (step + 0.5)) / coolingSteps
      },
    })
    const details = { startTemperature: temperature, temperature: temperatureOf(motion), rate, time: motion.time, timeStep }
    wrapInto(start.box, motion.positions, motion.positions)
    if (!parameters.minimise) return [{ configuration: withPositions(start, motion.positions), state: 'liquid', details }]
    const sample = settle(start, interaction, motion.positions, parameters, partOf(context, cold, 1, 'minimising'))
    return [{ ...sample, details: { ...details, ...sample.details } }]
  },
})
