import type { z } from 'zod'
import type { Dimension } from '../space/box.ts'
import type { Definition } from './definition.ts'

/** One term c xᵖ of a pair function that is a sum of powers. */
export interface PowerTerm {
  readonly power: number
  readonly coefficient: number
}

/** A dimensionless pair function f(x), x = r/λ; φ(r) = ε f(r/λ), so φ⁽ᵏ⁾(r) = ε λ⁻ᵏ f⁽ᵏ⁾(r/λ). */
export interface PairForm {
  /** x_c: f and all derivatives are 0 from here on. */
  readonly cutoff: number
  /** Highest n such that f … f⁽ⁿ⁾ are continuous at the cutoff. −1 for a jump in f itself. */
  readonly continuity: number
  /** Writes f … f⁽ᵒʳᵈᵉʳ⁾ at x into `out` [order + 1], order ≤ 4. Called inside the cutoff only. */
  derivatives(x: number, order: number, out: Float64Array): void
  /** The same function below the cutoff as a sum of powers, where it is one: lets a faster loop take it. */
  readonly powers?: readonly PowerTerm[]
}

/** All pairs of kinds: arrays are [kinds, kinds], symmetric. */
export interface PairInteraction {
  readonly kinds: number
  readonly lengths: Float64Array
  readonly energies: Float64Array
  readonly forms: readonly PairForm[]
}

export interface TypicalValues {
  readonly density: number
  readonly timeStep: number
  /** Temperature of a normal liquid, a sensible parent. */
  readonly temperature: number
  readonly thermostatTime: number
}

export interface ModelDefinition<P extends z.ZodObject = z.ZodObject> extends Definition<P> {
  readonly dimensions: readonly Dimension[]
  /** Names of the kinds, in the model's order. */
  readonly species: readonly string[]
  /** Number fractions of the kinds, sum 1. */
  readonly composition: readonly number[]
  /** By dimension: the source's state point. */
  readonly typical: Partial<Record<Dimension, TypicalValues>>
  pair(parameters: z.output<P>): PairInteraction
}

export function defineModel<P extends z.ZodObject>(definition: ModelDefinition<P>): ModelDefinition<P> {
  return definition
}

/** A model with its parameters fixed: what the numerics work with. */
export interface Model {
  readonly name: string
  readonly dimension: Dimension
  readonly parameters: Record<string, unknown>
  readonly species: readonly string[]
  readonly composition: readonly number[]
  readonly typical: TypicalValues
  readonly pair: PairInteraction
  /** The lowest continuity of its pair forms. */
  readonly continuity: number
}
