import { z } from 'zod'
import { InputError } from '../../shared/contracts/errors.ts'
import type { AnalysedSample, Findings } from '../definitions/analysis.ts'
import type { ParameterMeta } from '../definitions/definition.ts'
import { participationRatioOf } from './participation-ratio.ts'

/** One mode of a sample's list. */
export interface ChosenMode {
  /** Its place in the list, from 0. */
  readonly item: number
  readonly eigenvalue: number
  readonly frequency: number
  readonly participationRatio: number
  /** ψ, [N, d], norm 1. */
  readonly field: Float64Array
}

/** Parameters that say which of a sample's modes to take. */
export const modeChoice = {
  count: z
    .int()
    .min(1)
    .max(2000)
    .default(10)
    .meta({ title: 'Modes', unit: '1', description: 'How many modes to take, lowest first.' } satisfies ParameterMeta),
  maxParticipation: z
    .number()
    .min(0)
    .max(1)
    .default(1)
    .meta({
      title: 'Largest participation ratio',
      symbol: 'e',
      unit: '1',
      description: 'Leaves out modes in which a larger part of the particles moves, as it does in phonons.',
    } satisfies ParameterMeta),
}

/** Arrays, each [k], that say which modes were taken. */
export const chosenQuantities = {
  items: { title: 'Which of the sample’s modes, from 0', unit: '1', shape: 'k' },
  frequencies: { title: 'ω', unit: '√(ε/m)/λ', shape: 'k' },
  participationRatios: { title: 'Participation ratio e', unit: '1', shape: 'k' },
} as const

export function chosenArrays(modes: readonly ChosenMode[]): Findings['arrays'] {
  const shape = [modes.length]
  return {
    items: { data: Int32Array.from(modes, (mode) => mode.item), shape },
    frequencies: { data: Float64Array.from(modes, (mode) => mode.frequency), shape },
    participationRatios: { data: Float64Array.from(modes, (mode) => mode.participationRatio), shape },
  }
}

/** The lowest of the sample's modes in which few enough particles take part. @throws InputError as `modesOf` */
export function chooseModes(sample: AnalysedSample, choice: { readonly count: number; readonly maxParticipation: number }): ChosenMode[] {
  return modesOf(sample)
    .filter((mode) => mode.participationRatio <= choice.maxParticipation)
    .slice(0, choice.count)
}

/**
 * The modes a sample was found to have, lowest first.
 * @throws InputError when nobody has looked for them, or they belong to another number of particles
 */
export function modesOf(sample: AnalysedSample): ChosenMode[] {
  const results: Partial<Record<string, Findings>> = sample.results
  const { modes, eigenvalues } = results['modes']?.arrays ?? {}
  if (!modes || !eigenvalues) throw new InputError(`sample ${sample.id} has no modes yet: run modes on it first`, { path: 'samples' })
  const { particles, dimension } = sample.configuration
  const length = particles * dimension
  if (modes.data.length !== eigenvalues.data.length * length)
    throw new InputError(`the modes of sample ${sample.id} are not those of its ${particles} particles`, { path: 'samples' })
  const vectors = modes.data instanceof Float64Array ? modes.data : Float64Array.from(modes.data)
  return Array.from(eigenvalues.data, (eigenvalue, item) => {
    const field = vectors.subarray(item * length, (item + 1) * length)
    return {
      item,
      eigenvalue,
      frequency: Math.sign(eigenvalue) * Math.sqrt(Math.abs(eigenvalue)),
      participationRatio: participationRatioOf(dimension, field),
      field,
    }
  })
}
