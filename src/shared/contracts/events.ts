import { z } from 'zod'
import { resultId, runId, sampleId } from './ids.ts'
import { runRow } from './records.ts'

/** What the engine says unasked, named in the past tense; at most ten progress events a second and run. */
export const engineEvents = {
  'run.changed': z.object({ project: z.string(), run: runRow }),
  'run.progressed': z.object({
    project: z.string(),
    run: runId,
    /** Of the whole run, 0 … 1. */
    fraction: z.number(),
    note: z.string(),
    /** Particle-steps per second over all workers, where the work counts them. */
    rate: z.number().nullable(),
    secondsLeft: z.number().nullable(),
    workers: z.int(),
    /** Latest observation of each running task: time, energy per particle, temperature, pressure, max force. */
    observed: z.array(z.object({ task: z.int(), values: z.record(z.string(), z.number()) })),
  }),
  /** Something was edited, undone or redone: what of the project has to be asked anew. */
  'project.changed': z.object({
    project: z.string(),
    what: z.array(z.enum(['samples', 'tags', 'ensembles', 'results', 'views', 'figures', 'bin', 'history'])),
  }),
  'sample.added': z.object({ project: z.string(), samples: z.array(sampleId) }),
  'result.added': z.object({ project: z.string(), results: z.array(resultId) }),
} as const

export type EngineEvents = typeof engineEvents
export type EventName = keyof EngineEvents
export type EventPayload<E extends EventName> = z.output<EngineEvents[E]>
