import { sql } from 'kysely'
import type { EnsembleId, RunId } from '../../shared/contracts/ids.ts'
import type { EnsembleRow } from '../../shared/contracts/records.ts'
import { build, type Store } from './store.ts'

export function addEnsemble(store: Store, name: string, run: number): number {
  return store.run(build.insertInto('ensembles').values({ name, run, created: new Date().toISOString() })).lastInsertRowid
}

/** The ensemble whose samples a run makes. */
export function ensembleOfRun(store: Store, run: number): number | null {
  return store.first(build.selectFrom('ensembles').select('id').where('run', '=', run))?.id ?? null
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
