import type { Store } from './store.ts'

/**
 * Takes `count` numbers in a row for samples, results, views or figures, and returns the first. Numbers are given out when work is planned, not when it ends,
 * so that they do not depend on which worker is faster; the numbers of failed tasks stay unused.
 */
export function reserveNumbers(store: Store, name: 'sample' | 'result' | 'view' | 'figure', count: number): number {
  const row = store.statement('UPDATE sequences SET next = next + ? WHERE name = ? RETURNING next').get(count, name) as { next: number }
  return row.next - count
}
