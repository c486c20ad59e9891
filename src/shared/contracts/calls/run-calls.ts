import { z } from 'zod'
import { resultId, runId, sampleId } from '../ids.ts'
import { logLine, runRow, runState, taskRow } from '../records.ts'
import { call, done, nothing, parameters, selection } from './call.ts'

export const runCalls = {
  'runs.prepare': call(z.strictObject({ recipe: z.unknown() }), z.object({ run: runId })),
  'runs.analyse': call(
    z.strictObject({ analysis: z.string(), samples: selection.default('all'), parameters: parameters.default({}) }),
    z.object({ run: runId }),
  ),
  'runs.list': call(nothing, z.array(runRow)),
  'runs.show': call(
    z.strictObject({ run: runId, /** Without, where `runs.tasks` gives them in pages. */ withTasks: z.boolean().default(true) }),
    z.object({
      run: runRow,
      recipe: z.unknown(),
      tasks: z.array(taskRow),
      log: z.array(logLine),
      samples: z.array(sampleId),
      results: z.array(resultId),
      host: z.string().nullable(),
      version: z.string(),
      /** The command line that does the same; null for what has none. */
      command: z.string().nullable(),
    }),
  ),
  /** Tasks of a run in the order of their numbers, or of those in some states; a page of them. */
  'runs.tasks': call(
    z.strictObject({
      run: runId,
      states: z.array(runState).optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(0).max(1000).default(200),
    }),
    z.object({ total: z.int(), rows: z.array(taskRow), /** How many there are in each state. */ counts: z.record(runState, z.int()) }),
  ),
  'runs.pause': call(z.strictObject({ run: runId }), done),
  'runs.resume': call(z.strictObject({ run: runId }), done),
  'runs.cancel': call(z.strictObject({ run: runId }), done),
  /** Takes up again what failed or was cancelled of a run; what is finished stays. */
  'runs.retry': call(z.strictObject({ run: runId, tasks: z.array(z.int()).optional() }), z.object({ tasks: z.int() })),
  /**
   * What was observed along the tasks of a run, thinned to a few hundred points each and kept on disk: columns of equal
   * length: `work` (particle-steps since the task began) and of time, energyPerParticle, temperature, pressure, maxForce what
   * there was. Where no tasks are named, those of the latest.
   */
  'runs.observations': call(
    z.strictObject({ run: runId, tasks: z.array(z.int()).optional(), latest: z.int().min(1).max(1000).default(24) }),
    z.array(z.object({ task: z.int(), title: z.string(), columns: z.record(z.string(), z.array(z.number().nullable())) })),
  ),
} as const
