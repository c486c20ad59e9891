import { z } from 'zod'
import { resultId, sampleId } from '../ids.ts'
import { call } from './call.ts'

const modeQuestion = { result: resultId, /** Which of the result’s modes, from 0. */ item: z.int().min(0) }

export const modeCalls = {
  /** Where plane waves of the periodic box lie, from the sample’s moduli; null with the reason where these are not to be had. */
  'modes.phononBands': call(
    z.strictObject({ sample: sampleId }),
    z.object({
      bands: z.array(
        z.object({
          /** As the moduli predict it. */
          frequency: z.number(),
          /** Mean ∓ standard deviation of the modes that share its waves; both the predicted frequency where too few were found. */
          from: z.number(),
          to: z.number(),
          /** How many waves it has, and how many of them the modes found hold. */
          modes: z.int(),
          found: z.number(),
          kind: z.enum(['transverse', 'longitudinal']),
        }),
      ),
      /** Whose modes these are, and the part of each of them that lies among the waves of the bands. */
      result: resultId.nullable(),
      overlap: z.array(z.number()),
      shearModulus: z.number().nullable(),
      bulkModulus: z.number().nullable(),
      /** Why there are none; empty where there are. */
      reason: z.string(),
    }),
  ),
  /** The amplitude of a mode against the distance from its core, with the fitted power law of its far field. */
  'modes.decay': call(
    z.strictObject(modeQuestion),
    z.object({
      r: z.array(z.number()),
      /** Median amplitude in each shell, and the quartiles. */
      amplitude: z.array(z.number()),
      lower: z.array(z.number()),
      upper: z.array(z.number()),
      core: z.array(z.number()),
      /** u = prefactor · r^slope between `from` and `to`; null where too little lies outside the core. */
      fit: z.object({ slope: z.number(), slopeError: z.number(), prefactor: z.number(), from: z.number(), to: z.number() }).nullable(),
      /** −(d − 1), the elastic far field of a force dipole. */
      expectedSlope: z.number(),
      /** What to know of the fit, such as that the box is small for it; empty where there is nothing. */
      note: z.string(),
    }),
  ),
  /** The energy along a mode: as the quadratic and quartic expansions tell it, and as it is. */
  'modes.energy': call(
    z.strictObject({ ...modeQuestion, extent: z.number().positive().optional(), points: z.int().min(5).max(201).default(61) }),
    z.object({
      /** Displacement along the normalised mode, in lengths. */
      s: z.array(z.number()),
      quadratic: z.array(z.number()),
      quartic: z.array(z.number()).nullable(),
      true: z.array(z.number()),
      kappa: z.number(),
      tau: z.number().nullable(),
      chi: z.number().nullable(),
      /** ν = Ξ·ψ, how a shear of the box along xy pushes along the mode. */
      nu: z.number(),
      /** Why there is no quartic expansion; empty where there is. */
      reason: z.string(),
    }),
  ),
} as const
