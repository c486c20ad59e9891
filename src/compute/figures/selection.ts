import { z } from 'zod'

/** The parameter that every figure has. */
export const samplesParameter = z
  .string()
  .min(1)
  .default('all')
  .meta({ title: 'Samples', unit: '1', description: 'Which samples are drawn: an id, a..b, all, ensemble:ID or tag:WORD.' })
