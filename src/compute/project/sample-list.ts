import { sql } from 'kysely'
import type { CheckedArguments } from '../../shared/contracts/calls.ts'
import type { SampleRow } from '../../shared/contracts/records.ts'
import { rowColumns, tagsOf, toSampleRow } from './sample-columns.ts'
import { orderedIds } from './sample-query.ts'
import { build, type Store } from './store.ts'

/** One page of the samples that a query allows, and how many there are in all. */
export function listSamples(store: Store, query: CheckedArguments<'samples.list'>): { rows: SampleRow[]; total: number } {
  const ids = orderedIds(store, query)
  return { rows: sampleRowsOf(store, ids.subarray(query.offset, query.offset + query.limit)), total: ids.length }
}

/** The rows of these samples, in their order. */
export function sampleRowsOf(store: Store, ids: Int32Array): SampleRow[] {
  const rows = build.selectFrom('samples').select(rowColumns).select(tagsOf.as('tags'))
  const wanted = sql<number>`(SELECT value FROM json_each(${`[${ids.join(',')}]`}))`
  const found = new Map(store.all(rows.where('samples.id', 'in', wanted)).map((row) => [row.id, row]))
  return Array.from(ids, (id) => toSampleRow(found.get(id) ?? vanished(id)))
}

export function sampleRowOf(store: Store, id: number): SampleRow {
  return sampleRowsOf(store, Int32Array.of(id))[0]
}

function vanished(id: number): never {
  throw new Error(`sample ${id} vanished`)
}
