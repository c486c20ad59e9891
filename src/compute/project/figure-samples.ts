import { mergeRanges, rangesJson } from './ranges.ts'
import type { Store } from './store.ts'

/** What a figure and its provenance tell of a sample. */
export interface ChosenSample {
  readonly id: number
  readonly ensemble: number | null
  readonly ensembleName: string | null
  readonly run: number | null
  readonly particles: number
  readonly dimension: number
  readonly density: number
  readonly energyPerParticle: number | null
  readonly pressure: number | null
  readonly seed: number | null
}

const chosenRows = `SELECT s.id, s.ensemble, e.name AS ensembleName, s.run, s.particles, s.dimension, s.density,
  s.energy_per_particle AS energyPerParticle, s.pressure, s.seed
FROM json_each(?) AS r CROSS JOIN samples AS s LEFT JOIN ensembles AS e ON e.id = s.ensemble
WHERE s.id BETWEEN r.value ->> 0 AND r.value ->> 1 ORDER BY s.id`

/** The rows of these samples, in one question however many they are. */
export function chosenSamples(store: Store, ids: readonly number[]): ChosenSample[] {
  const ranges = mergeRanges(ids.map((id) => ({ from: id, to: id })))
  return store.statement(chosenRows).all(rangesJson(ranges)) as ChosenSample[]
}

/** The newest result of an analysis in its present version, by sample. */
export function newestResults(store: Store, analysis: string, version: number): Map<number, number> {
  const rows = store
    .statement('SELECT sample, max(id) AS id FROM results WHERE analysis = ? AND version = ? AND sample IS NOT NULL GROUP BY sample')
    .all(analysis, version) as { sample: number; id: number }[]
  return new Map(rows.map((row) => [row.sample, row.id]))
}

/** Which sets of parameters these results were made with, as JSON, each once. */
export function parametersOfResults(store: Store, results: readonly number[]): string[] {
  const ranges = rangesJson(mergeRanges(results.map((id) => ({ from: id, to: id }))))
  const rows = store
    .statement(
      `SELECT DISTINCT t.parameters FROM json_each(?) AS r CROSS JOIN results AS t WHERE t.id BETWEEN r.value ->> 0 AND r.value ->> 1 ORDER BY t.parameters`,
    )
    .all(ranges) as { parameters: string }[]
  return rows.map((row) => row.parameters)
}
