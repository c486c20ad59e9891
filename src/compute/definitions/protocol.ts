import type { z } from 'zod'
import type { RandomStream } from '../random/stream.ts'
import type { Configuration } from '../space/configuration.ts'
import type { Definition, WorkHooks } from './definition.ts'
import type { Model } from './model.ts'

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

export interface ProtocolDefinition<P extends z.ZodObject = z.ZodObject> extends Definition<P> {
  readonly startsFrom: 'nothing' | 'sample' | 'either'
  readonly state: 'liquid' | 'inherent' | 'deformed'
  /** Rough particle-steps, for estimates. */
  cost(particles: number, parameters: z.output<P>): number
  /** How many samples one run of it yields, so that they can be numbered beforehand; 1 when left out. */
  yields?(parameters: z.output<P>): number
  run(context: ProtocolContext<z.output<P>>): PreparedSample[]
}

export function defineProtocol<P extends z.ZodObject>(definition: ProtocolDefinition<P>): ProtocolDefinition<P> {
  return definition
}
