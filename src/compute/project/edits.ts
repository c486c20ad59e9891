import type { EventPayload } from '../../shared/contracts/events.ts'
import { type BinnedSamples, putIntoBin, takeFromBin } from './bin-contents.ts'
import { rangesJson, readRanges } from './ranges.ts'
import type { Store } from './store.ts'

/** What of a project has to be asked anew after a change. */
export type Changed = EventPayload<'project.changed'>['what'][number]

type Cell = string | number | null

/**
 * One step that a user takes, as JSON that can be carried out again at any later time. `samples` are numbers as `1,3..9`; those that
 * are no longer there are passed over.
 */
export type Edit =
  | { readonly kind: 'tag' | 'untag'; readonly tag: string; readonly samples: string }
  | { readonly kind: 'set'; readonly column: 'name' | 'notes' | 'starred'; readonly value: string | number; readonly samples: string }
  | { readonly kind: 'rename-ensemble'; readonly ensemble: number; readonly name: string }
  /** Makes a row be as it says, with every column but the id; null takes it away. */
  | {
      readonly kind: 'row'
      readonly table: 'figures' | 'saved_views'
      readonly id: number
      readonly row: Readonly<Record<string, Cell>> | null
    }
  | ({ readonly kind: 'delete' | 'restore' } & BinnedSamples)

/** The samples whose numbers lie in the ranges of one parameter, `[[from, to], …]`. */
export const chosenSamples = `SELECT s.id FROM json_each(?) AS r CROSS JOIN every_sample AS s WHERE s.id BETWEEN r.value ->> 0 AND r.value ->> 1`

/** @throws InputError when the project is in no state for it, such as when a running task needs what would be deleted */
export function applyEdit(store: Store, edit: Edit): void {
  switch (edit.kind) {
    case 'tag':
      store
        .statement(`INSERT OR IGNORE INTO tags (sample, tag) SELECT c.id, ? FROM (${chosenSamples}) AS c`)
        .run(edit.tag, json(edit.samples))
      break
    case 'untag':
      store.statement(`DELETE FROM tags WHERE tag = ? AND sample IN (${chosenSamples})`).run(edit.tag, json(edit.samples))
      break
    case 'set':
      store.statement(`UPDATE every_sample SET ${edit.column} = ? WHERE id IN (${chosenSamples})`).run(edit.value, json(edit.samples))
      break
    case 'rename-ensemble':
      store.statement('UPDATE ensembles SET name = ? WHERE id = ?').run(edit.name, edit.ensemble)
      break
    case 'row':
      setRow(store, edit.table, edit.id, edit.row)
      break
    case 'delete':
      putIntoBin(store, edit)
      break
    case 'restore':
      takeFromBin(store, edit.entry)
      break
  }
}

function json(samples: string): string {
  return rangesJson(readRanges(samples))
}

function setRow(store: Store, table: 'figures' | 'saved_views', id: number, row: Readonly<Record<string, Cell>> | null): void {
  if (row === null) {
    store.statement(`DELETE FROM ${table} WHERE id = ?`).run(id)
    return
  }
  const columns = Object.keys(row)
  store
    .statement(`INSERT OR REPLACE INTO ${table} (id, ${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`)
    .run(id, ...Object.values(row))
}

/** What has to be asked anew after these edits, besides the history. */
export function changedBy(edits: readonly Edit[]): Changed[] {
  return [...new Set(edits.flatMap(changedByOne))]
}

function changedByOne(edit: Edit): Changed[] {
  switch (edit.kind) {
    case 'tag':
    case 'untag':
      return ['samples', 'tags']
    case 'set':
      return ['samples']
    case 'rename-ensemble':
      return ['ensembles', 'samples']
    case 'row':
      return [edit.table === 'figures' ? 'figures' : 'views']
    case 'delete':
    case 'restore':
      return ['samples', 'tags', 'ensembles', 'results', 'bin']
  }
}
