import { InputError } from '../../shared/contracts/errors.ts'
import type { SavedViewId } from '../../shared/contracts/ids.ts'
import type { SavedView } from '../../shared/contracts/records.ts'
import { parseCondition, sampleColumn } from './conditions.ts'
import type { Changed, Edit } from './edits.ts'
import { recordChange } from './journal.ts'
import { parseSelection } from './selection.ts'
import { reserveNumbers } from './sequences.ts'
import { build, type Store } from './store.ts'
import type { SavedViewTable } from './tables.ts'

type ViewContents = Omit<SavedView, 'id'>

export function listViews(store: Store): SavedView[] {
  return store.all(build.selectFrom('saved_views').selectAll().orderBy('id')).map(toView)
}

/**
 * Keeps a view under a name, or with an id changes that one, as one step of the history.
 * @throws InputError when its parts cannot be read, or the id is not there
 */
export function saveView(store: Store, view: ViewContents, id?: number): { view: SavedView; changed: Changed[] } {
  parseSelection(view.selection, 'selection')
  view.where.forEach(parseCondition)
  if (view.sort) sampleColumn(view.sort.column, 'sort.column')
  return store.transaction(() => {
    const before = id === undefined ? null : rowOf(store, id)
    const number = id ?? reserveNumbers(store, 'view', 1)
    const row = {
      name: view.name,
      selection: view.selection,
      conditions: JSON.stringify(view.where),
      search: view.search,
      sort: view.sort && JSON.stringify(view.sort),
      columns: JSON.stringify(view.columns),
    }
    const title = before ? `Change the view ${view.name}` : `Save the view ${view.name}`
    const changed = recordChange(store, { title, forward: [edit(number, row)], inverse: [edit(number, before)] })
    return { view: toView({ id: number, ...row }), changed }
  })
}

export function deleteView(store: Store, id: number): Changed[] {
  return store.transaction(() => {
    const row = rowOf(store, id)
    return recordChange(store, { title: `Delete the view ${row.name}`, forward: [edit(id, null)], inverse: [edit(id, row)] })
  })
}

function edit(id: number, row: Omit<SavedViewTable, 'id'> | null): Edit {
  return { kind: 'row', table: 'saved_views', id, row: row && { ...row } }
}

function rowOf(store: Store, id: number): Omit<SavedViewTable, 'id'> {
  const columns = ['name', 'selection', 'conditions', 'search', 'sort', 'columns'] as const
  const row = store.first(build.selectFrom('saved_views').select(columns).where('id', '=', id))
  if (!row) throw new InputError(`there is no view-${id} in this project`, { path: 'view', value: `view-${id}` })
  return row
}

function toView(row: SavedViewTable): SavedView {
  return {
    id: `view-${row.id}` satisfies SavedViewId,
    name: row.name,
    selection: row.selection,
    where: JSON.parse(row.conditions) as string[],
    search: row.search,
    sort: row.sort === null ? null : (JSON.parse(row.sort) as SavedView['sort']),
    columns: JSON.parse(row.columns) as string[],
  }
}
