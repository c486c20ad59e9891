import { type z } from 'zod'

/** What every definition has: a name, what it is for a reader, and the schema its form, flags and checks derive from. */
export interface Definition<P extends z.ZodObject = z.ZodObject> {
  /** Registered name, equal to the file's: kebab-case. */
  readonly name: string
  readonly title: string
  /** Raised when the numbers it yields change. */
  readonly version: number
  readonly summary: string
  /** Paper and equation, for a reader of the product. */
  readonly source: string
  readonly parameters: P
}

/** What a form needs to know of a parameter, beside type, bounds and default: pass it to `.meta()`. */
export interface ParameterMeta {
  title: string
  /** `1` for a pure number. */
  unit: string
  symbol?: string
  description: string
}

export interface Quantity {
  readonly title: string
  readonly unit: string
}

export interface ArrayQuantity extends Quantity {
  /** Names of the axes: `k N d`. */
  readonly shape: string
}

export type Progress = (fraction: number, note?: string) => void

/** What long work is handed: it reports and asks whether to go on every few milliseconds. */
export interface WorkHooks {
  readonly progress: Progress
  /** Latest values of what one watches: `time`, `energyPerParticle`, `temperature`, `pressure`, `maxForce`. */
  readonly observe: (values: Record<string, number>) => void
  /** Particle-steps just done, for the rate in the status bar. */
  readonly countWork: (particleSteps: number) => void
  readonly isCancelled: () => boolean
}
