import type { Edit } from './edits.ts'
import { readRanges } from './ranges.ts'
import type { Store } from './store.ts'

/** How long one transaction works before others have their turn, and how many pages are given back in one. */
const sliceMilliseconds = 12
const pagesAtOnce = 256

/**
 * Takes away for good what lies in the bin, with the steps of the history that would need it, and gives the space back to the disk.
 * It works in short transactions and lets others have their turn between them; interrupted, it goes on when called again.
 */
export async function emptyBin(store: Store): Promise<{ samples: number; bytes: number }> {
  const found = store.transaction(() => {
    const gone = new Set(store.statement('SELECT sample FROM bin_samples').pluck().all() as number[])
    const bytes = store.statement('SELECT coalesce(sum(bytes), 0) FROM bin WHERE emptying = 0').pluck().get() as number
    forgetSteps(store, gone)
    store.statement('UPDATE tasks SET emptied = 1 WHERE result IN (SELECT result FROM bin_results)').run()
    store
      .statement(
        `UPDATE tasks SET emptied = 1 WHERE kind = 'prepare' AND (run, number) IN
         (SELECT s.run, s.task FROM bin_samples AS b JOIN every_sample AS s ON s.id = b.sample)`,
      )
      .run()
    store.statement('UPDATE bin SET emptying = 1').run()
    return { samples: gone.size, bytes }
  })
  await finishEmptying(store)
  return found
}

/** Goes on with an emptying, also one that was interrupted; stops where it is when the project closes. */
export async function finishEmptying(store: Store): Promise<void> {
  while (store.isOpen && store.transaction(() => removeSome(store))) await othersTurn()
  while (store.isOpen && releasePages(store)) await othersTurn()
}

/** Whether an emptying was begun and cut short. */
export function isHalfEmptied(store: Store): boolean {
  return store.statement('SELECT 1 FROM bin WHERE emptying = 1 LIMIT 1').get() !== undefined
}

function othersTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve))
}

/** Drops the steps that bring back, or take away again, what is gone, and those that speak of nothing else. */
function forgetSteps(store: Store, gone: ReadonlySet<number>): void {
  const entries = new Set(store.statement('SELECT id FROM bin').pluck().all() as number[])
  const rows = store.statement('SELECT id, forward FROM journal').all() as { id: number; forward: string }[]
  for (const { id, forward } of rows) {
    const edits = JSON.parse(forward) as Edit[]
    const needsBin = edits.some((edit) => (edit.kind === 'delete' || edit.kind === 'restore') && entries.has(edit.entry))
    if (needsBin || edits.every((edit) => 'samples' in edit && isWithin(edit.samples, gone))) {
      store.statement('DELETE FROM journal WHERE id = ?').run(id)
    }
  }
}

function isWithin(samples: string, gone: ReadonlySet<number>): boolean {
  return readRanges(samples).every(({ from, to }) => {
    for (let id = from; id <= to; id++) if (!gone.has(id)) return false
    return true
  })
}

/** Takes away results and samples for one slice of time; false when none is left. */
function removeSome(store: Store): boolean {
  const end = performance.now() + sliceMilliseconds
  const results = store
    .statement('SELECT r.result FROM bin_results AS r JOIN bin ON bin.id = r.entry WHERE bin.emptying = 1 LIMIT 1')
    .pluck()
  const samples = store
    .statement('SELECT s.sample FROM bin_samples AS s JOIN bin ON bin.id = s.entry WHERE bin.emptying = 1 LIMIT 1')
    .pluck()
  while (performance.now() < end) {
    const result = results.get() as number | undefined
    const sample = result === undefined ? (samples.get() as number | undefined) : undefined
    if (result !== undefined) removeResult(store, result)
    else if (sample !== undefined) removeSample(store, sample)
    else {
      store.statement('DELETE FROM bin WHERE emptying = 1').run()
      return false
    }
  }
  return true
}

function removeResult(store: Store, id: number): void {
  for (const holder of ['arrays', 'every_run_result', 'bin_results']) store.statement(`DELETE FROM ${holder} WHERE result = ?`).run(id)
  store.statement('DELETE FROM every_result WHERE id = ?').run(id)
}

function removeSample(store: Store, id: number): void {
  for (const holder of ['arrays', 'tags', 'bin_samples']) store.statement(`DELETE FROM ${holder} WHERE sample = ?`).run(id)
  store.statement('DELETE FROM every_link WHERE parent = ?').run(id)
  store.statement('DELETE FROM every_link WHERE child = ?').run(id)
  store.statement('DELETE FROM every_sample WHERE id = ?').run(id)
}

/** Gives some free pages back to the disk; false when there are none, or the file keeps them for what comes. */
function releasePages(store: Store): boolean {
  const before = store.freePages()
  if (before === 0) return false
  store.releasePages(pagesAtOnce)
  return store.freePages() < before
}
