import { mergeRanges, rangesJson } from './ranges.ts'
import type { Store } from './store.ts'

/** What decides whether an analysis can work on a sample. */
export interface SampleNature {
  readonly id: number
  readonly model: string | null
  /** JSON. */
  readonly modelParameters: string
  readonly dimension: number
  readonly state: string
}

const natures = `SELECT s.id, s.model, s.model_parameters AS modelParameters, s.dimension, s.state
FROM json_each(?) AS r CROSS JOIN samples AS s WHERE s.id BETWEEN r.value ->> 0 AND r.value ->> 1 ORDER BY s.id`

/** Of samples in the order of their numbers, in one question however many they are. */
export function naturesOf(store: Store, samples: readonly number[]): SampleNature[] {
  return store.statement(natures).all(rangesJson(mergeRanges(samples.map((id) => ({ from: id, to: id }))))) as SampleNature[]
}
