import { z } from 'zod'
import type { ParameterMeta } from '../definitions/definition.ts'
import { defineModel } from '../definitions/model.ts'
import { cutoffSchemes, lennardJones } from './lennard-jones.ts'

export const kobAndersen = defineModel({
  name: 'kob-andersen',
  title: 'Kob–Andersen',
  version: 1,
  summary: 'The 80:20 mixture of Lennard-Jones particles whose unlike pairs attract most, so that it hardly crystallises.',
  source:
    'Kob & Andersen, Phys. Rev. E 51, 4626 (1995): φ(r) = 4ε [(σ/r)¹² − (σ/r)⁶], σ = 1, 0.8, 0.88 and ε = 1, 1.5, 0.5 for AA, AB, BB, cut at 2.5 σ of the pair',
  dimensions: [3],
  species: ['A', 'B'],
  composition: [0.8, 0.2],
  typical: { 3: { density: 1.2, timeStep: 0.005, temperature: 1, thermostatTime: 0.2 } },
  parameters: z.strictObject({
    cutoffScheme: z
      .enum(cutoffSchemes)
      .default('shifted-potential')
      .meta({
        title: 'Cutoff scheme',
        unit: '1',
        description:
          'What happens at the cutoff: the energy shifted to zero there, energy and force shifted to zero, nothing (the energy jumps), or a polynomial that takes the energy and three derivatives to zero. Cubic and quartic modes need the last.',
      } satisfies ParameterMeta),
    cutoff: z
      .number()
      .min(1.2)
      .max(5)
      .default(2.5)
      .meta({
        title: 'Cutoff',
        symbol: 'x_c',
        unit: 'σ of the pair',
        description: 'Distance from which two particles do not interact, in units of the pair’s diameter.',
      } satisfies ParameterMeta),
  }),
  pair: ({ cutoffScheme, cutoff }) => {
    const form = lennardJones(cutoffScheme, cutoff)
    return {
      kinds: 2,
      lengths: Float64Array.of(1, 0.8, 0.8, 0.88),
      energies: Float64Array.of(1, 1.5, 1.5, 0.5),
      forms: [form, form, form, form],
    }
  },
})
