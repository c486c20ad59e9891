import { build, type Store } from './store.ts'

/** Newest finished tasks that are looked at. */
const most = 20
const mostRuns = 50

export interface TimedWork {
  readonly seconds: number
  readonly tasks: number
}

/** Median seconds of finished preparations of the same thing: same protocol with its parameters, model and system. */
export function timePreparations(store: Store, recipe: { model?: unknown; system: unknown; protocol: unknown }): TimedWork | null {
  const rows = store
    .statement(
      `SELECT seconds FROM tasks WHERE kind = 'prepare' AND state = 'done' AND seconds > 0 AND run IN (
         SELECT id FROM runs WHERE kind = 'prepare' AND json_extract(recipe, '$.sweep') IS NULL
         AND json_extract(recipe, '$.protocol') = json(?) AND json_extract(recipe, '$.system') = json(?)
         AND json_extract(recipe, '$.model') IS json(?) ORDER BY id DESC LIMIT ${most}
       ) ORDER BY run DESC LIMIT ${most}`,
    )
    .all(JSON.stringify(recipe.protocol), JSON.stringify(recipe.system), recipe.model === undefined ? null : JSON.stringify(recipe.model))
  return median(rows as { seconds: number }[])
}

/** Median seconds of finished analyses with the same parameters of samples of the same model, size and dimension. */
export function timeAnalyses(
  store: Store,
  analysis: { readonly name: string; readonly version: number; readonly parameters: unknown },
  sample: { readonly model: string; readonly particles: number; readonly dimension: number },
): TimedWork | null {
  const rows = store.all(
    build
      .selectFrom('tasks')
      .innerJoin('samples', 'samples.id', 'tasks.sample')
      .select('tasks.seconds')
      // the newest runs alone: a project may have a hundred thousand tasks
      .where('tasks.run', 'in', build.selectFrom('runs').select('id').orderBy('id', 'desc').limit(mostRuns))
      .where('tasks.kind', '=', 'analyse')
      .where('tasks.state', '=', 'done')
      .where('tasks.seconds', '>', 0)
      .where('tasks.analysis', '=', analysis.name)
      .where('tasks.version', '=', analysis.version)
      .where('tasks.parameters', '=', JSON.stringify(analysis.parameters))
      .where('samples.model', '=', sample.model)
      .where('samples.particles', '=', sample.particles)
      .where('samples.dimension', '=', sample.dimension)
      .orderBy('tasks.run', 'desc')
      .limit(most),
  )
  return median(rows as { seconds: number }[])
}

function median(rows: readonly { seconds: number }[]): TimedWork | null {
  const sorted = rows.map((row) => row.seconds).sort((a, b) => a - b)
  return sorted.length === 0 ? null : { seconds: sorted[Math.floor(sorted.length / 2)], tasks: sorted.length }
}
