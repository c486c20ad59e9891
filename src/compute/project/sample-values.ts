import { sql } from 'kysely'
import { sampleColumn } from './conditions.ts'
import { matchingSamples, type SampleQuery } from './sample-query.ts'
import type { Store } from './store.ts'

export interface ValueCount {
  readonly value: string | number | null
  readonly samples: number
}

/** The values that a column takes among the samples of a query and how often, most frequent first, as conditions write them. */
export function valuesOfColumn(store: Store, query: Omit<SampleQuery, 'sort'>, name: string, limit: number): ValueCount[] {
  const { column, kind } = sampleColumn(name, 'column')
  const matching = matchingSamples(query)
  const values =
    column === null
      ? matching.innerJoin('tags', 'tags.sample', 'samples.id').select('tags.tag as value')
      : matching.select(`samples.${column} as value`)
  const counted = values
    .select(sql<number>`count(*)`.as('samples'))
    .groupBy('value')
    .orderBy('samples', 'desc')
    .orderBy('value')
    .limit(limit)
  return store.all(counted).map(({ value, samples }) => ({ value: shown(value, name, kind), samples }))
}

function shown(value: string | number | null, name: string, kind: string): string | number | null {
  if (value === null) return null
  if (kind === 'id') return `${name}-${value}`
  return kind === 'flag' ? String(value === 1) : value
}

/** Every tag and how many samples have it, in alphabetical order. */
export function listTags(store: Store): { tag: string; samples: number }[] {
  return store
    .statement(
      `SELECT tag, count(*) AS samples FROM tags AS t WHERE NOT EXISTS (SELECT 1 FROM bin_samples AS b WHERE b.sample = t.sample)
       GROUP BY tag ORDER BY tag`,
    )
    .all() as { tag: string; samples: number }[]
}
