import { z } from 'zod'
import { defineProtocol } from '../definitions/protocol.ts'
import { partOf } from '../definitions/work-meter.ts'
import { createInteraction } from '../interactions/create-interaction.ts'
import { methodParameter, toleranceParameter } from './parameters.ts'
import { settle } from './settle.ts'
import { descentPart, minimiserWords } from './stages.ts'

export const minimise = defineProtocol({
  name: 'minimise',
  title: 'Minimise',
  version: 1,
  summary: 'A sample taken to its inherent state: down the energy to the next minimum.',
  source: 'Stillinger & Weber, Phys. Rev. A 25, 978 (1982); Bitzek et al., Phys. Rev. Lett. 97, 170201 (2006) for FIRE',
  startsFrom: 'sample',
  state: 'inherent',
  parameters: z.strictObject({ method: methodParameter, tolerance: toleranceParameter }),
  cost: (particles) => [descentPart(particles)],
  schedule: ({ tolerance }) => ({ stages: [], ends: minimiserWords(tolerance) }),
  run(context) {
    const { start, model, parameters } = context
    const settings = { minimiser: parameters.method, tolerance: parameters.tolerance }
    const interaction = createInteraction(model.pair, start)
    return [settle(start, interaction, start.positions.slice(), settings, partOf(context, 0, 1, 'minimising'))]
  },
})
