import { InputError } from '../../shared/contracts/errors.ts'
import { rangesJson, readRanges } from './ranges.ts'
import type { Store } from './store.ts'

/** What one deletion is known by in the bin. */
export interface BinnedSamples {
  readonly entry: number
  readonly title: string
  readonly samples: string
  readonly deleted: string
}

/**
 * Lays samples into the bin as one entry, with the results that are theirs alone.
 * @throws InputError when a task that is not finished needs one of them
 */
export function putIntoBin(store: Store, { entry, title, samples, deleted }: BinnedSamples): void {
  const ranges = rangesJson(readRanges(samples))
  store.statement('INSERT INTO bin (id, title, samples, bytes, deleted) VALUES (?, ?, 0, 0, ?)').run(entry, title, deleted)
  store
    .statement(
      `INSERT OR IGNORE INTO bin_samples (sample, entry)
       SELECT s.id, ? FROM json_each(?) AS r CROSS JOIN every_sample AS s WHERE s.id BETWEEN r.value ->> 0 AND r.value ->> 1`,
    )
    .run(entry, ranges)
  refuseNeeded(store, entry)
  store
    .statement(
      `INSERT OR IGNORE INTO bin_results (result, entry)
       SELECT r.id, b.entry FROM bin_samples AS b CROSS JOIN every_result AS r ON r.sample = b.sample WHERE b.entry = ?`,
    )
    .run(entry)
  // What was found of many samples together stays as long as one of them does.
  store
    .statement(
      `INSERT OR IGNORE INTO bin_results (result, entry) SELECT r.id, ? FROM every_result AS r WHERE r.members IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM json_each(r.members) AS m JOIN samples ON samples.id = m.value)`,
    )
    .run(entry)
  store
    .statement(
      `UPDATE bin SET samples = (SELECT count(*) FROM bin_samples WHERE entry = bin.id), bytes =
         (SELECT coalesce(sum(s.particles * (8 * s.dimension + 4) + 8 * s.dimension), 0) FROM bin_samples AS b JOIN every_sample AS s ON s.id = b.sample
          WHERE b.entry = bin.id) +
         (SELECT coalesce(sum(length(a.data)), 0) FROM bin_results AS b JOIN arrays AS a ON a.result = b.result WHERE b.entry = bin.id)
       WHERE id = ?`,
    )
    .run(entry)
}

/** Gives back all that one entry holds. */
export function takeFromBin(store: Store, entry: number): void {
  store.statement('DELETE FROM bin_results WHERE entry = ?').run(entry)
  store.statement('DELETE FROM bin_samples WHERE entry = ?').run(entry)
  store.statement('DELETE FROM bin WHERE id = ?').run(entry)
}

function refuseNeeded(store: Store, entry: number): void {
  const needed = store
    .statement(
      `SELECT t.run, CASE t.kind WHEN 'prepare' THEN t.start ELSE t.sample END AS sample FROM runs CROSS JOIN tasks AS t ON t.run = runs.id
       WHERE runs.state IN ('queued', 'running', 'paused') AND t.state IN ('queued', 'running') AND (
         EXISTS (SELECT 1 FROM bin_samples AS b WHERE b.entry = $entry AND b.sample IN (t.sample, t.start))
         OR EXISTS (SELECT 1 FROM json_each(t.members) AS m JOIN bin_samples AS b ON b.sample = m.value WHERE b.entry = $entry)
       ) LIMIT 1`,
    )
    .get({ entry }) as { run: number; sample: number | null } | undefined
  if (!needed) return
  throw new InputError(
    `run-${needed.run} still works on ${needed.sample === null ? 'some of these samples' : `sample ${needed.sample}`}: let it finish or cancel it, then delete`,
    {
      path: 'samples',
    },
  )
}
