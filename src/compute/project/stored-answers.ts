import { mergeRanges, rangesJson } from './ranges.ts'
import { type Question, questionKey } from './results.ts'
import type { Store } from './store.ts'

/** What a project can answer already of one analysis of some samples. */
export interface StoredAnswers {
  /** The newest result for a sample, whatever its parameters. */
  newest(sample: number): number | undefined
  /** The newest result that answers the question. */
  answer(question: Question): number | undefined
}

const resultsOfSamples = `SELECT t.id, t.sample, t.question FROM json_each($samples) AS r CROSS JOIN results AS t
WHERE t.sample BETWEEN r.value ->> 0 AND r.value ->> 1 AND t.analysis = $analysis AND t.version = $version ORDER BY t.id`

/** The results of an analysis in its present version for these samples, in one question however many they are. */
export function storedAnswers(store: Store, analysis: string, version: number, samples: readonly number[]): StoredAnswers {
  const rows = store
    .statement(resultsOfSamples)
    .all({ samples: rangesJson(mergeRanges(samples.map((id) => ({ from: id, to: id })))), analysis, version }) as {
    id: number
    sample: number
    question: string
  }[]
  const newest = new Map(rows.map((row) => [row.sample, row.id]))
  const answers = new Map(rows.map((row) => [row.question, row.id]))
  return {
    newest: (sample) => newest.get(sample),
    // a sample without results needs no key
    answer: (question) => (question.sample !== null && newest.has(question.sample) ? answers.get(questionKey(question)) : undefined),
  }
}
