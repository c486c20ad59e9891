import type { z } from 'zod'
import type { SampleState } from '../../shared/contracts/records.ts'
import type { Configuration } from '../space/configuration.ts'
import type { ArrayQuantity, Definition, Quantity, WorkHooks } from './definition.ts'
import type { Model } from './model.ts'

export interface NumericArray {
  readonly data: Float64Array | Int32Array
  readonly shape: readonly number[]
}

/** Scalars that could not be had are left out or null, with a sentence in `notes`. */
export interface Findings {
  readonly scalars: Record<string, number | null>
  readonly arrays: Record<string, NumericArray>
  readonly notes?: readonly string[]
}

export interface AnalysedSample {
  readonly id: number
  readonly configuration: Configuration
  readonly state: SampleState
  /** null when a sample was imported without one: a definition that lists `model` among its needs is never handed null. */
  readonly model: Model | null
  /** Earlier findings named in `needs.results`. */
  readonly results: Record<string, Findings>
}

export interface AnalysisNeeds {
  readonly model: boolean
  /** States the sample may be in; absent for any. */
  readonly states?: readonly SampleState[]
  /** Smoothness of the model at its cutoff. */
  readonly continuity?: number
  /** Analyses whose findings must be there. */
  readonly results?: readonly string[]
}

/** How large a sample is, as far as costs go. */
export interface WorkSize {
  readonly particles: number
  readonly dimension: number
  /** Mean number of others within reach of the interaction. */
  readonly neighbours: number
}

export interface AnalysisCost {
  /** The time it takes, told in force evaluations times particles that would take as long. */
  readonly particleSteps: number
  /** Arrays held at the same time at most. */
  readonly memoryBytes: number
  /** What its findings take on disk. */
  readonly storedBytes: number
}

interface AnalysisHead<P extends z.ZodObject> extends Definition<P> {
  readonly needs: AnalysisNeeds
  /** Roughly what it takes for one sample, for estimates; left out where nobody can tell. */
  cost?(size: WorkSize, parameters: z.output<P>): AnalysisCost
  readonly yields: { readonly scalars: Record<string, Quantity>; readonly arrays: Record<string, ArrayQuantity> }
}

export interface SampleAnalysis<P extends z.ZodObject = z.ZodObject> extends AnalysisHead<P> {
  readonly subject: 'sample'
  run(context: WorkHooks & { readonly sample: AnalysedSample; readonly parameters: z.output<P> }): Findings
}

export interface EnsembleAnalysis<P extends z.ZodObject = z.ZodObject> extends AnalysisHead<P> {
  readonly subject: 'ensemble'
  run(context: WorkHooks & { readonly samples: readonly AnalysedSample[]; readonly parameters: z.output<P> }): Findings
}

export type AnalysisDefinition<P extends z.ZodObject = z.ZodObject> = SampleAnalysis<P> | EnsembleAnalysis<P>

export function defineSampleAnalysis<P extends z.ZodObject>(definition: Omit<SampleAnalysis<P>, 'subject'>): SampleAnalysis<P> {
  return { ...definition, subject: 'sample' }
}

export function defineEnsembleAnalysis<P extends z.ZodObject>(definition: Omit<EnsembleAnalysis<P>, 'subject'>): EnsembleAnalysis<P> {
  return { ...definition, subject: 'ensemble' }
}
