import { applyEdit, type Changed, changedBy, type Edit } from './edits.ts'
import { build, type Store } from './store.ts'

/** Steps that can be undone; older ones are forgotten. */
const longest = 1000

/** A step of the history: what it does, and what takes it back. */
export interface Change {
  /** As menus show it after “Undo”: `Tag 12 samples`. */
  readonly title: string
  readonly forward: readonly Edit[]
  /** In the order in which they are carried out. */
  readonly inverse: readonly Edit[]
}

/** What a step was called, and what has to be asked anew after it. */
export interface Stepped {
  readonly title: string
  readonly changed: readonly Changed[]
}

/**
 * Carries a change out and writes it into the history, in one transaction; what had been undone can no longer be redone.
 * Rows of figures and views are changed by an edit of kind `row`, their numbers taken by `reserveNumbers`.
 * @returns what has to be told as `project.changed`
 */
export function recordChange(store: Store, { title, forward, inverse }: Change): Changed[] {
  return store.transaction(() => {
    for (const edit of forward) applyEdit(store, edit)
    store.run(build.deleteFrom('journal').where('undone', '=', 1))
    const row = { title, forward: JSON.stringify(forward), inverse: JSON.stringify(inverse), undone: 0, created: new Date().toISOString() }
    const { lastInsertRowid } = store.run(build.insertInto('journal').values(row))
    store
      .statement('DELETE FROM journal WHERE id <= (SELECT id FROM journal WHERE id <= ? ORDER BY id DESC LIMIT 1 OFFSET ?)')
      .run(lastInsertRowid, longest)
    return [...changedBy(forward), 'history']
  })
}

/** Takes the last change back, or does nothing and returns null. */
export function undo(store: Store): Stepped | null {
  return step(store, 'inverse')
}

/** Carries out again what was taken back last, or does nothing and returns null. */
export function redo(store: Store): Stepped | null {
  return step(store, 'forward')
}

export function showHistory(store: Store): { undo: { title: string } | null; redo: { title: string } | null } {
  const title = (direction: 'inverse' | 'forward') => {
    const row = nextStep(store, direction)
    return row ? { title: row.title } : null
  }
  return { undo: title('inverse'), redo: title('forward') }
}

function step(store: Store, direction: 'inverse' | 'forward'): Stepped | null {
  return store.transaction(() => {
    const row = nextStep(store, direction)
    if (!row) return null
    const edits = JSON.parse(row[direction]) as Edit[]
    for (const edit of edits) applyEdit(store, edit)
    store.statement('UPDATE journal SET undone = ? WHERE id = ?').run(direction === 'inverse' ? 1 : 0, row.id)
    return { title: row.title, changed: [...changedBy(edits), 'history'] }
  })
}

function nextStep(store: Store, direction: 'inverse' | 'forward') {
  const rows = build.selectFrom('journal').select(['id', 'title', 'forward', 'inverse'])
  return direction === 'inverse'
    ? store.first(rows.where('undone', '=', 0).orderBy('id', 'desc').limit(1))
    : store.first(rows.where('undone', '=', 1).orderBy('id').limit(1))
}
