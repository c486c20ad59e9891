import type { SampleState } from '../../shared/contracts/records.ts'
import type { Findings } from '../definitions/analysis.ts'
import type { Configuration } from '../space/configuration.ts'

/** A model by name, as it travels to a worker: functions do not. */
export interface NamedModel {
  readonly name: string
  readonly parameters: Record<string, unknown>
}

/** One sample to prepare: plain data, enough to do it anywhere. */
export interface PrepareTask {
  readonly kind: 'prepare'
  readonly model: NamedModel & { readonly dimension: number }
  /** Null when it starts from a sample. */
  readonly system: { readonly particles: number; readonly density: number } | null
  readonly start: Configuration | null
  readonly protocol: NamedModel
  readonly seed: number
  readonly index: number
}

export interface SubjectSample {
  readonly id: number
  readonly configuration: Configuration
  readonly state: SampleState
  readonly model: NamedModel | null
  readonly results: Record<string, Findings>
}

/** One analysis of one sample, or of all members of an ensemble. */
export interface AnalyseTask {
  readonly kind: 'analyse'
  readonly analysis: string
  readonly parameters: Record<string, unknown>
  readonly samples: readonly SubjectSample[]
}

/** One file to read. */
export interface ReadTask {
  readonly kind: 'read'
  readonly path: string
  readonly model: NamedModel | null
  readonly species: readonly string[] | null
  /** Which column of a table is what: role → columns. Null for what their names say. */
  readonly columns: Readonly<Record<string, string>> | null
}

/** How fast this machine moves such a liquid. */
export interface RateTask {
  readonly kind: 'rate'
  readonly model: NamedModel & { readonly dimension: number }
  readonly system: { readonly particles: number; readonly density: number }
  readonly milliseconds: number
}

export interface MeasuredRate {
  readonly particleSteps: number
  readonly seconds: number
}

export type Task = PrepareTask | AnalyseTask | ReadTask | RateTask

/** A configuration with what is measured of every sample; null without a model. */
export interface MeasuredSample {
  readonly configuration: Configuration
  readonly state: SampleState
  readonly model: NamedModel | null
  readonly energyPerParticle: number | null
  /** The virial part, as of a sample at rest. */
  readonly pressure: number | null
  readonly maxForce: number | null
  readonly details: Record<string, number | null>
}

interface TaskOutcomes {
  prepare: { readonly samples: readonly MeasuredSample[] }
  analyse: { readonly findings: Findings }
  read: { readonly samples: readonly MeasuredSample[] }
  rate: MeasuredRate
}

export type Outcome<T extends Task = Task> = TaskOutcomes[T['kind']]
