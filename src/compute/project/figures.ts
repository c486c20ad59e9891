import type { FigureId } from '../../shared/contracts/ids.ts'
import type { FigureRow } from '../../shared/contracts/records.ts'
import { build, type Store } from './store.ts'

export interface NewFigure {
  readonly figure: string
  readonly name: string
  readonly parameters: Record<string, unknown>
  readonly style: unknown
}

/** Keeps what a figure was made of; the same figure again keeps its number. */
export function keepFigure(store: Store, figure: NewFigure): number {
  const parameters = JSON.stringify(figure.parameters)
  const style = JSON.stringify(figure.style)
  return store.transaction(() => {
    const same = build.selectFrom('figures').select('id').where('figure', '=', figure.figure)
    const kept = store.first(same.where('parameters', '=', parameters).where('style', '=', style))
    if (kept) return kept.id
    const row = { figure: figure.figure, name: figure.name, parameters, style, created: new Date().toISOString() }
    return store.run(build.insertInto('figures').values(row)).lastInsertRowid
  })
}

export function listFigures(store: Store): FigureRow[] {
  return store.all(build.selectFrom('figures').selectAll().orderBy('id')).map((row) => ({
    id: `figure-${row.id}` satisfies FigureId,
    figure: row.figure,
    name: row.name,
    parameters: JSON.parse(row.parameters) as Record<string, unknown>,
    created: row.created,
  }))
}
