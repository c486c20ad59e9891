import { z } from 'zod'
import type { ParameterMeta } from '../definitions/definition.ts'
import { defineModel } from '../definitions/model.ts'
import { powerForm } from './power-form.ts'
import { smoothingOf } from './smoothing.ts'

export const ipl = defineModel({
  name: 'ipl',
  title: 'Inverse power law',
  version: 1,
  summary: 'A 50:50 mixture of small and large soft spheres that repel as an inverse power of their distance, cut off smoothly.',
  source:
    'Kapteijns, Bouchbinder & Lerner, Phys. Rev. Lett. 121, 055501 (2018): φ(r) = ε [(λ/r)ⁿ + Σ c₂ₗ (r/λ)²ˡ] below r = x_c λ, n = 10, with c₂ₗ that take φ and its first q derivatives to zero at the cutoff',
  dimensions: [2, 3, 4],
  species: ['S', 'L'],
  composition: [0.5, 0.5],
  typical: {
    2: { density: 0.86, timeStep: 0.005, temperature: 1, thermostatTime: 0.2 },
    3: { density: 0.82, timeStep: 0.005, temperature: 1, thermostatTime: 0.2 },
    4: { density: 0.8, timeStep: 0.005, temperature: 1, thermostatTime: 0.2 },
  },
  parameters: z
    .strictObject({
      exponent: z
        .number()
        .min(4)
        .max(36)
        .default(10)
        .meta({
          title: 'Exponent',
          symbol: 'n',
          unit: '1',
          description: 'How steeply particles repel: the energy of a pair falls as the distance to the power −n.',
        } satisfies ParameterMeta),
      smoothing: z
        .int()
        .min(0)
        .max(6)
        .default(3)
        .meta({
          title: 'Smooth derivatives',
          symbol: 'q',
          unit: '1',
          description: 'Number of derivatives of the energy that vanish at the cutoff. Cubic and quartic modes need 3.',
        } satisfies ParameterMeta),
      cutoff: z
        .number()
        .min(1)
        .max(4)
        .default(1.48)
        .meta({
          title: 'Cutoff',
          symbol: 'x_c',
          unit: 'λ of the pair',
          description: 'Distance from which two particles do not interact, in units of the pair’s length.',
        } satisfies ParameterMeta),
      lengthSS: z
        .number()
        .min(0.1)
        .max(10)
        .default(1)
        .meta({
          title: 'Length small–small',
          symbol: 'λ_SS',
          unit: 'λ',
          description: 'Length of a pair of small particles; 1 makes it the unit of length.',
        } satisfies ParameterMeta),
      lengthSL: z
        .number()
        .min(0.1)
        .max(10)
        .default(1.18)
        .meta({
          title: 'Length small–large',
          symbol: 'λ_SL',
          unit: 'λ',
          description: 'Length of a pair of a small and a large particle.',
        } satisfies ParameterMeta),
      lengthLL: z
        .number()
        .min(0.1)
        .max(10)
        .default(1.4)
        .meta({
          title: 'Length large–large',
          symbol: 'λ_LL',
          unit: 'λ',
          description: 'Length of a pair of large particles.',
        } satisfies ParameterMeta),
    })
    .refine(({ lengthSS, lengthLL }) => lengthSS <= lengthLL, {
      path: ['lengthLL'],
      error: 'the length of large particles must not be below that of small ones',
    }),
  pair: ({ exponent, smoothing, cutoff, lengthSS, lengthSL, lengthLL }) => {
    const form = powerForm([{ power: -exponent, coefficient: 1 }, ...smoothingOf(exponent, smoothing, cutoff)], cutoff, smoothing)
    return {
      kinds: 2,
      lengths: Float64Array.of(lengthSS, lengthSL, lengthSL, lengthLL),
      energies: Float64Array.of(1, 1, 1, 1),
      forms: [form, form, form, form],
    }
  },
})
