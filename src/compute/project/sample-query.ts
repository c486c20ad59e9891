import type { CheckedArguments } from '../../shared/contracts/calls.ts'
import { parseCondition, sampleColumn } from './conditions.ts'
import { searchFilter } from './search.ts'
import { parseSelection, selectionFilter } from './selection.ts'
import { tagsOf } from './sample-columns.ts'
import { build, type Store } from './store.ts'

export type SampleQuery = CheckedArguments<'samples.ids'>

/** How many answers are remembered of each project: a list, its filters while they are tried, and what other windows look at. */
const remembered = 6

interface Memory {
  edition: string
  readonly orders: Map<string, Int32Array<ArrayBuffer>>
}

const memories = new WeakMap<Store, Memory>()

/** The samples that a selection, all conditions and all words allow. */
export function matchingSamples({ selection, where, search }: Pick<SampleQuery, 'selection' | 'where' | 'search'>) {
  let matching = build.selectFrom('samples')
  const chosen = selectionFilter(parseSelection(selection, 'selection'))
  if (chosen) matching = matching.where(chosen)
  for (const condition of where) matching = matching.where(parseCondition(condition))
  const found = searchFilter(search)
  return found ? matching.where(found) : matching
}

/**
 * The ids of all samples of a query, in its order. They are remembered until something is written, so that pages, wherever they
 * lie, and totals cost nothing; the array is shared and not to be changed.
 */
export function orderedIds(store: Store, query: SampleQuery): Int32Array<ArrayBuffer> {
  const memory = memoryOf(store)
  const { selection, where, search, sort } = query
  const key = JSON.stringify([selection, where, search, sort])
  const known = memory.orders.get(key)
  memory.orders.delete(key)
  const order = known ?? Int32Array.from(store.ids(sorted(query)))
  memory.orders.set(key, order)
  if (memory.orders.size > remembered) for (const oldest of [...memory.orders.keys()].slice(0, -remembered)) memory.orders.delete(oldest)
  return order
}

function sorted(query: SampleQuery) {
  const { sort } = query
  const direction = sort?.descending ? 'desc' : 'asc'
  let ids = matchingSamples(query).select('samples.id')
  const column = sort ? sampleColumn(sort.column, 'sort.column').column : 'id'
  if (column !== 'id') ids = ids.orderBy(column === null ? tagsOf : `samples.${column}`, direction)
  // Equal values keep the order of their numbers, so that pages neither repeat nor drop a row.
  return ids.orderBy('samples.id', direction)
}

function memoryOf(store: Store): Memory {
  const edition = store.edition()
  const known = memories.get(store)
  if (known?.edition === edition) return known
  const memory = { edition, orders: new Map<string, Int32Array<ArrayBuffer>>() }
  memories.set(store, memory)
  return memory
}
