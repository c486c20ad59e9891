import { InputError } from '../../shared/contracts/errors.ts'
import { figureStyle } from '../../shared/contracts/figure-style.ts'
import type { FigureId } from '../../shared/contracts/ids.ts'
import type { FigureRow } from '../../shared/contracts/records.ts'
import type { Changed, Edit } from './edits.ts'
import { recordChange } from './journal.ts'
import { reserveNumbers } from './sequences.ts'
import { build, type Store } from './store.ts'

export interface FigureQuestion {
  readonly figure: string
  readonly parameters: Record<string, unknown>
  readonly style: unknown
}

/** A row whose name is empty is the record of an export: it says what a file was made of, and is not in the list of kept figures. */
const unnamed = ''

/** Notes what an exported figure was made of; one that is known, kept or exported before, keeps its number. */
export function noteFigure(store: Store, question: FigureQuestion): number {
  const parameters = JSON.stringify(question.parameters)
  const style = JSON.stringify(question.style)
  return store.transaction(() => {
    const same = build.selectFrom('figures').select('id').where('figure', '=', question.figure)
    const known = store.first(same.where('parameters', '=', parameters).where('style', '=', style).orderBy('name', 'desc').limit(1))
    if (known) return known.id
    const id = reserveNumbers(store, 'figure', 1)
    const row = { id, figure: question.figure, name: unnamed, parameters, style, created: new Date().toISOString() }
    store.run(build.insertInto('figures').values(row))
    return id
  })
}

/** The figures that were kept under a name. */
export function listFigures(store: Store): FigureRow[] {
  return store.all(build.selectFrom('figures').selectAll().where('name', '!=', unnamed).orderBy('id')).map(toFigure)
}

/**
 * Keeps a figure under a name, or with an id changes that one, as one step of the history.
 * @throws InputError when the id is not there
 */
export function saveFigure(
  store: Store,
  name: string,
  question: FigureQuestion,
  id?: number,
): { figure: FigureRow; changed: readonly Changed[] } {
  return store.transaction(() => {
    const before = id === undefined ? null : rowOf(store, id)
    const number = id ?? reserveNumbers(store, 'figure', 1)
    const row = {
      figure: question.figure,
      name,
      parameters: JSON.stringify(question.parameters),
      style: JSON.stringify(question.style),
      created: before?.created ?? new Date().toISOString(),
    }
    const title = before ? `Change the figure ${name}` : `Keep the figure ${name}`
    const changed = recordChange(store, { title, forward: [edit(number, row)], inverse: [edit(number, before)] })
    return { figure: toFigure({ id: number, ...row }), changed }
  })
}

/** @throws InputError when the figure is not there */
export function deleteFigure(store: Store, id: number): Changed[] {
  return store.transaction(() => {
    const row = rowOf(store, id)
    const title = row.name === unnamed ? 'Delete the record of an exported figure' : `Delete the figure ${row.name}`
    return recordChange(store, { title, forward: [edit(id, null)], inverse: [edit(id, row)] })
  })
}

interface StoredFigure {
  readonly figure: string
  readonly name: string
  readonly parameters: string
  readonly style: string
  readonly created: string
}

function edit(id: number, row: StoredFigure | null): Edit {
  return { kind: 'row', table: 'figures', id, row: row && { ...row } }
}

function rowOf(store: Store, id: number): StoredFigure {
  const columns = ['figure', 'name', 'parameters', 'style', 'created'] as const
  const row = store.first(build.selectFrom('figures').select(columns).where('id', '=', id))
  if (!row) throw new InputError(`there is no figure-${String(id)} in this project`, { path: 'figure', value: `figure-${String(id)}` })
  return row
}

function toFigure(row: StoredFigure & { readonly id: number }): FigureRow {
  // a style of a later program may hold more than this one knows: the figure is then shown in the usual way
  const style = figureStyle.safeParse(JSON.parse(row.style))
  return {
    id: `figure-${row.id}` satisfies FigureId,
    figure: row.figure,
    name: row.name,
    parameters: JSON.parse(row.parameters) as Record<string, unknown>,
    style: style.success ? style.data : figureStyle.parse({}),
    created: row.created,
  }
}
