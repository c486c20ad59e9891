import { z } from 'zod'
import { defineProtocol } from '../definitions/protocol.ts'
import { partOf } from '../definitions/work-meter.ts'
import { wrapInto } from '../space/images.ts'
import { equilibrateLiquid } from './equilibrate-liquid.ts'
import { equilibrateParameter, minimiserParameters, motionParameters, temperatureParameter } from './parameters.ts'
import { settle } from './settle.ts'
import { descentPart, dropStage, minimiserWords, motionPart, temperatureStage, typicalEvaluations } from './stages.ts'

export const quench = defineProtocol({
  name: 'quench',
  title: 'Quench',
  version: 1,
  summary: 'A liquid equilibrated at a parent temperature and taken to its inherent state at once: the fastest cooling there is.',
  source: 'Stillinger & Weber, Phys. Rev. A 25, 978 (1982); Kapteijns, Bouchbinder & Lerner, Phys. Rev. Lett. 121, 055501 (2018)',
  startsFrom: 'nothing',
  state: 'inherent',
  parameters: z.strictObject({
    temperature: temperatureParameter(2, {
      title: 'Parent temperature',
      symbol: 'T_p',
      description: 'Temperature of the liquid that is quenched. The higher, the less stable the glass, up to a plateau.',
    }),
    equilibrate: equilibrateParameter,
    ...motionParameters,
    ...minimiserParameters,
  }),
  cost: (particles, { equilibrate, timeStep }, typical) => [
    motionPart('equilibration', particles, equilibrate, timeStep, typical),
    descentPart(particles),
  ],
  schedule: ({ temperature, equilibrate, tolerance }) => ({
    stages: [...temperatureStage('equilibrate', 0, equilibrate, temperature), dropStage('quench', equilibrate, temperature)],
    ends: minimiserWords(tolerance),
  }),
  run(context) {
    const { parameters, start } = context
    const steps = parameters.equilibrate / (parameters.timeStep ?? context.model.typical.timeStep)
    const share = steps / (steps + typicalEvaluations(start.particles))
    const { interaction, motion, timeStep } = equilibrateLiquid(context, parameters, partOf(context, 0, share, 'equilibrating'))
    wrapInto(start.box, motion.positions, motion.positions)
    const sample = settle(start, interaction, motion.positions, parameters, partOf(context, share, 1, 'minimising'))
    return [{ ...sample, details: { parentTemperature: parameters.temperature, time: motion.time, timeStep, ...sample.details } }]
  },
})
