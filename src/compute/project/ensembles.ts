import { sql } from 'kysely'
import type { EnsembleId, RunId } from '../../shared/contracts/ids.ts'
import type { EnsembleRow } from '../../shared/contracts/records.ts'
import { readRun } from './runs.ts'
import { build, type Store } from './store.ts'

/** @param recipe of one point of a batch, the recipe that alone makes it; null where it is the run's own */
export function addEnsemble(store: Store, name: string, run: number, recipe: unknown = null): number {
  const row = { name, run, created: new Date().toISOString(), recipe: recipe === null ? null : JSON.stringify(recipe) }
  return store.run(build.insertInto('ensembles').values(row)).lastInsertRowid
}

/** The ensemble whose samples a run makes. */
export function ensembleOfRun(store: Store, run: number): number | null {
  return store.first(build.selectFrom('ensembles').select('id').where('run', '=', run))?.id ?? null
}

/** What alone makes the samples of an ensemble: its own recipe, or that of its run; null for what is in none. */
export function recipeOfEnsemble(store: Store, ensemble: number | null, run: number | null): unknown {
  const own = ensemble === null ? undefined : store.first(build.selectFrom('ensembles').select('recipe').where('id', '=', ensemble))
  const text = own?.recipe ?? (run === null ? null : readRun(store, run).recipe)
  return text === null ? null : (JSON.parse(text) as unknown)
}

export function ensembleName(store: Store, id: number): string | null {
  return store.first(build.selectFrom('ensembles').select('name').where('id', '=', id))?.name ?? null
}

export function listEnsembles(store: Store): EnsembleRow[] {
  const counts = sql<number>`(SELECT count(*) FROM samples WHERE samples.ensemble = ensembles.id)`
  const rows = store.all(
    build
      .selectFrom('ensembles')
      .select(['id', 'name', 'run', 'created', counts.as('samples')])
      .orderBy('id'),
  )
  return rows.map((row) => ({
    id: `ensemble-${row.id}` satisfies EnsembleId,
    name: row.name,
    run: row.run === null ? null : (`run-${row.run}` satisfies RunId),
    samples: row.samples,
    created: row.created,
  }))
}
