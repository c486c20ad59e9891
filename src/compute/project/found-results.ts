import { mergeRanges, rangesJson } from './ranges.ts'
import type { Store } from './store.ts'

/** A result without the numbers of its arrays. */
export interface FoundResult {
  readonly id: number
  /** JSON. */
  readonly scalars: string
  /** JSON. */
  readonly notes: string
  readonly arrayNames: readonly string[]
}

const ofRanges = 'FROM json_each(?) AS r CROSS JOIN'
const inRange = 'BETWEEN r.value ->> 0 AND r.value ->> 1'

/** These results by their numbers, in two questions however many they are. */
export function foundResults(store: Store, ids: readonly number[]): Map<number, FoundResult> {
  const ranges = rangesJson(mergeRanges(ids.map((id) => ({ from: id, to: id }))))
  const heads = store.statement(`SELECT a.result, a.name ${ofRanges} arrays AS a WHERE a.result ${inRange} ORDER BY a.id`).all(ranges) as {
    result: number
    name: string
  }[]
  const names = Map.groupBy(heads, ({ result }) => result)
  const rows = store.statement(`SELECT t.id, t.scalars, t.notes ${ofRanges} results AS t WHERE t.id ${inRange}`).all(ranges) as Omit<
    FoundResult,
    'arrayNames'
  >[]
  return new Map(rows.map((row) => [row.id, { ...row, arrayNames: (names.get(row.id) ?? []).map(({ name }) => name) }]))
}
