import { sql } from 'kysely'
import type { CheckedArguments } from '../../shared/contracts/calls.ts'
import type { EnsembleId, RunId } from '../../shared/contracts/ids.ts'
import type { SampleRow, SampleState } from '../../shared/contracts/records.ts'
import { parseCondition, sampleColumn } from './conditions.ts'
import { parseSelection, selectionFilter } from './selection.ts'
import { build, type Store } from './store.ts'
import type { SampleTable } from './tables.ts'

export type SampleQuery = CheckedArguments<'samples.list'>

const columns = [
  'samples.id',
  'samples.ensemble',
  'samples.run',
  'samples.model',
  'samples.dimension',
  'samples.particles',
  'samples.density',
  'samples.state',
  'samples.energy_per_particle',
  'samples.pressure',
  'samples.max_force',
  'samples.lowest_frequency',
  'samples.seed',
  'samples.created',
  'samples.starred',
  'samples.name',
] as const

/** One page of the samples that a selection and all conditions allow, and how many there are in all. */
export function listSamples(store: Store, query: SampleQuery): { rows: SampleRow[]; total: number } {
  let matching = build.selectFrom('samples')
  const chosen = selectionFilter(parseSelection(query.selection, 'selection'))
  if (chosen) matching = matching.where(chosen)
  for (const condition of query.where) matching = matching.where(parseCondition(condition))
  const total = store.first(matching.select(({ fn }) => fn.countAll<number>().as('count')))?.count ?? 0
  let page = matching.select(columns).select(tagsOf.as('tags')).limit(query.limit).offset(query.offset)
  if (query.sort) {
    const { column } = sampleColumn(query.sort.column, 'sort.column')
    const direction = query.sort.descending ? 'desc' : 'asc'
    page = column === null ? page.orderBy('tags', direction) : page.orderBy(`samples.${column}`, direction)
  }
  // Equal values keep the order of their numbers, so that pages neither repeat nor drop a row.
  return { rows: store.all(page.orderBy('samples.id', query.sort?.descending ? 'desc' : 'asc')).map(toRow), total }
}

export function sampleRowOf(store: Store, id: number): SampleRow {
  const row = store.first(build.selectFrom('samples').select(columns).select(tagsOf.as('tags')).where('samples.id', '=', id))
  if (!row) throw new Error(`sample ${id} vanished`)
  return toRow(row)
}

const tagsOf = sql<string>`coalesce((SELECT group_concat(tag, ' ' ORDER BY tag) FROM tags WHERE tags.sample = samples.id), '')`

type Unqualified<C> = C extends `samples.${infer Name extends keyof SampleTable}` ? Name : never
type Row = Pick<SampleTable, Unqualified<(typeof columns)[number]>> & { tags: string }

function toRow(row: Row): SampleRow {
  return {
    id: row.id,
    ensemble: row.ensemble === null ? null : (`ensemble-${row.ensemble}` satisfies EnsembleId),
    run: row.run === null ? null : (`run-${row.run}` satisfies RunId),
    model: row.model,
    dimension: row.dimension,
    particles: row.particles,
    density: row.density,
    state: row.state as SampleState,
    energyPerParticle: row.energy_per_particle,
    pressure: row.pressure,
    maxForce: row.max_force,
    lowestFrequency: row.lowest_frequency,
    seed: row.seed,
    created: row.created,
    tags: row.tags,
    starred: row.starred === 1,
    name: row.name,
  }
}
