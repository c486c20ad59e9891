import { InputError } from '../../shared/contracts/errors.ts'
import type { BinEntry } from '../../shared/contracts/records.ts'
import { countSamples, type Edited } from './annotate.ts'
import type { BinnedSamples } from './bin-contents.ts'
import type { Edit } from './edits.ts'
import { recordChange } from './journal.ts'
import { writeNumbers } from './ranges.ts'
import { resolveSelection } from './selection.ts'
import { build, type Store } from './store.ts'

/**
 * Lays samples and their results into the bin, as one step of the history.
 * @throws InputError when a task that is not finished needs one of them
 */
export function deleteSamples(store: Store, selection: string): Edited {
  const ids = resolveSelection(store, selection)
  const title = `Delete ${countSamples(ids.length)}`
  return store.transaction(() => {
    const entry = ((store.statement(`SELECT seq FROM sqlite_sequence WHERE name = 'bin'`).pluck().get() as number | undefined) ?? 0) + 1
    const binned: BinnedSamples = { entry, title: titleOf(store, ids), samples: writeNumbers(ids), deleted: new Date().toISOString() }
    const forward: Edit[] = [{ kind: 'delete', ...binned }]
    return { samples: ids.length, changed: recordChange(store, { title, forward, inverse: [{ kind: 'restore', ...binned }] }) }
  })
}

/** What was deleted, newest first. */
export function listBin(store: Store): BinEntry[] {
  const rows = build.selectFrom('bin').select(['id', 'title', 'samples', 'bytes', 'deleted']).where('emptying', '=', 0)
  return store.all(rows.orderBy('id', 'desc'))
}

/**
 * Takes entries out of the bin again, or all of them, as one step of the history.
 * @throws InputError when there is nothing to restore
 */
export function restoreFromBin(store: Store, entries?: readonly number[]): Edited {
  const there = listBin(store)
  const missing = entries?.find((id) => !there.some((entry) => entry.id === id))
  if (missing !== undefined) throw new InputError(`the bin has no entry ${missing}`, { path: 'entries', value: missing })
  const wanted = entries ? there.filter(({ id }) => entries.includes(id)) : there
  if (wanted.length === 0) throw new InputError('the bin is empty: there is nothing to restore', { path: 'entries' })
  const binned = wanted.map(({ id, title, deleted }): BinnedSamples => {
    const samples = store.statement('SELECT sample FROM bin_samples WHERE entry = ?').pluck().all(id) as number[]
    return { entry: id, title, samples: writeNumbers(samples), deleted }
  })
  const samples = wanted.reduce((sum, entry) => sum + entry.samples, 0)
  const changed = recordChange(store, {
    title: `Restore ${countSamples(samples)}`,
    forward: binned.map((entry) => ({ kind: 'restore', ...entry })),
    // Oldest first, so that results of several samples go back to the entry that held them.
    inverse: binned.toReversed().map((entry) => ({ kind: 'delete', ...entry })),
  })
  return { samples, changed }
}

/** How an entry is called in the bin: its only sample or ensemble by name, or how many. */
function titleOf(store: Store, ids: readonly number[]): string {
  if (ids.length === 1) return store.statement('SELECT name FROM every_sample WHERE id = ?').pluck().get(ids[0]) as string
  return countSamples(ids.length)
}
