import type { z } from 'zod'
import type { RandomStream } from '../random/stream.ts'
import type { Configuration } from '../space/configuration.ts'
import type { Definition, WorkHooks } from './definition.ts'
import type { Model, TypicalValues } from './model.ts'

export interface ProtocolContext<P> extends WorkHooks {
  readonly model: Model
  /** A jittered lattice at the recipe's density with random species, or the chosen sample. */
  readonly start: Configuration
  readonly startsFromSample: boolean
  readonly parameters: P
  /** A stream of its own for each purpose, from (seed, sample index, purpose). */
  readonly stream: (purpose: string) => RandomStream
}

export interface PreparedSample {
  readonly configuration: Configuration
  readonly state: 'liquid' | 'inherent' | 'deformed'
  /** What the protocol knows of it beside what every sample gets: `temperature`, `time`, `minimiserSteps` … */
  readonly details: Record<string, number>
}

/** One stage of what a protocol imposes against time: the temperature of a thermostat. */
export interface ScheduleStage {
  readonly title: string
  /** Times, rising; of equal length with `value`, which is linear in between. */
  readonly time: readonly number[]
  readonly value: readonly number[]
  /** `temperature` */
  readonly quantity: string
  readonly unit: string
}

export interface Schedule {
  /** In order of time; none for a protocol without a clock. */
  readonly stages: readonly ScheduleStage[]
  /** What follows where no clock runs, in words: “minimise to a relative force of 10⁻¹²”. Empty for nothing. */
  readonly ends: string
}

/** One part of the work, for estimates. */
export interface WorkPart {
  readonly title: string
  /** Force evaluations times particles. */
  readonly particleSteps: number
  /** Steps of motion, or evaluations on the way down: the latter take less, for hardly anything moves. */
  readonly kind: 'motion' | 'descent'
}

export interface ProtocolDefinition<P extends z.ZodObject = z.ZodObject> extends Definition<P> {
  readonly startsFrom: 'nothing' | 'sample' | 'either'
  readonly state: 'liquid' | 'inherent' | 'deformed'
  /** Roughly what one run of it computes, part by part; `typical` are the model's own values for what is left open. */
  cost(particles: number, parameters: z.output<P>, typical: TypicalValues): readonly WorkPart[]
  /** The temperature that it imposes against time. */
  schedule(parameters: z.output<P>): Schedule
  /** How many samples one run of it yields, so that they can be numbered beforehand; 1 when left out. */
  yields?(parameters: z.output<P>): number
  run(context: ProtocolContext<z.output<P>>): PreparedSample[]
}

export function defineProtocol<P extends z.ZodObject>(definition: ProtocolDefinition<P>): ProtocolDefinition<P> {
  return definition
}
