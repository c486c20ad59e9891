// parameters that several protocols share, each with its words and bounds once
import { z } from 'zod'
import type { ParameterMeta } from '../definitions/definition.ts'
import { inherentTolerance } from '../minimise/minimise.ts'

export const energyUnit = 'ε'
export const timeUnit = 'λ√(m/ε)'

export function temperatureParameter(initial: number, meta: Omit<ParameterMeta, 'unit'>) {
  return z
    .number()
    .min(1e-6)
    .max(100)
    .default(initial)
    .meta({ ...meta, unit: energyUnit } satisfies ParameterMeta)
}

export function durationParameter(initial: number, bounds: { min: number; max: number }, meta: Omit<ParameterMeta, 'unit'>) {
  return z
    .number()
    .min(bounds.min)
    .max(bounds.max)
    .default(initial)
    .meta({ ...meta, unit: timeUnit } satisfies ParameterMeta)
}

export const equilibrateParameter = durationParameter(
  50,
  { min: 0, max: 1e6 },
  {
    title: 'Equilibrate',
    symbol: 't_eq',
    description: 'Time at constant temperature before anything else, so that the liquid forgets its start.',
  },
)

export const motionParameters = {
  timeStep: z
    .number()
    .min(1e-5)
    .max(0.1)
    .optional()
    .meta({
      title: 'Time step',
      symbol: 'δt',
      unit: timeUnit,
      description: 'Step of the integrator. Left empty, the model’s own typical step.',
    } satisfies ParameterMeta),
  thermostatTime: z
    .number()
    .min(0.01)
    .max(100)
    .optional()
    .meta({
      title: 'Thermostat time',
      symbol: 'τ',
      unit: timeUnit,
      description: 'Response time of the Nosé–Hoover thermostat. Left empty, the model’s own typical time.',
    } satisfies ParameterMeta),
}

const minimiserMeta = {
  unit: '1',
  description:
    'How to go down. Both find a minimum near by, not always the same one; FIRE takes about three times as long. Newton steps finish either.',
}

export const methodParameter = z
  .enum(['conjugate-gradient', 'fire'])
  .default('conjugate-gradient')
  .meta({ ...minimiserMeta, title: 'Method' } satisfies ParameterMeta)

export const toleranceParameter = z
  .number()
  .min(1e-13)
  .max(1e-4)
  .default(inherentTolerance)
  .meta({
    title: 'Force tolerance',
    unit: '1',
    description: 'Largest force that may be left on a particle, over the typical force of a contact.',
  } satisfies ParameterMeta)

export const minimiserParameters = {
  minimiser: methodParameter.meta({ ...minimiserMeta, title: 'Minimiser' } satisfies ParameterMeta),
  tolerance: toleranceParameter,
}
