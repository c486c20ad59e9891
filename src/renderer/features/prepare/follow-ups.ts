import type { AnalysisHead } from '../../../shared/contracts/catalogue.ts'
import { sweepOf, thenOf, withSweep, type Draft } from './recipe-draft.ts'

/** The draft with another list of analyses; each sweep of one of their parameters goes along with it, or away. */
function withThen(draft: Draft, entries: readonly { readonly entry: Draft; readonly was: number | null }[]): Draft {
  const places = new Map(entries.flatMap(({ was }, k) => (was === null ? [] : [[was, k] as const])))
  const sweep = Object.entries(sweepOf(draft)).flatMap(([path, value]) => {
    const index = /^then\[(\d+)\]/.exec(path)?.[1]
    if (index === undefined) return [[path, value] as const]
    const place = places.get(Number(index))
    return place === undefined ? [] : [[path.replace(`then[${index}]`, `then[${place}]`), value] as const]
  })
  return withSweep({ ...draft, then: entries.map(({ entry }) => entry) }, Object.fromEntries(sweep))
}

const listed = (draft: Draft) => thenOf(draft).map((entry, was) => ({ entry, was }))

export function addAnalysis(draft: Draft, name: string): Draft {
  return withThen(draft, [...listed(draft), { entry: { analysis: name }, was: null }])
}

export function removeAnalysis(draft: Draft, at: number): Draft {
  return withThen(
    draft,
    listed(draft).filter((_, k) => k !== at),
  )
}

/** Exchanges an analysis with the one before it. */
export function moveUp(draft: Draft, at: number): Draft {
  const entries = listed(draft)
  const [before, own] = [entries[at - 1], entries[at]]
  if (!before || !own) return draft
  return withThen(draft, [...entries.slice(0, at - 1), own, before, ...entries.slice(at + 1)])
}

export function changeAnalysis(draft: Draft, at: number, next: Draft): Draft {
  return withThen(
    draft,
    listed(draft).map((one) => (one.was === at ? { ...one, entry: next } : one)),
  )
}

/** What an analysis asks of samples, in words; empty when it takes any. */
export function needsInWords(head: AnalysisHead, analyses: readonly AnalysisHead[]): string {
  const { states, continuity, results } = head.needs
  const titles = results.map((name) => analyses.find((one) => one.name === name)?.title.toLowerCase() ?? name)
  return [
    states ? `${states.join(' or ')} states` : '',
    continuity !== null && continuity > 0 ? `a cutoff smooth to derivative ${continuity}` : '',
    titles.length > 0 ? `${titles.join(', ')} (found first)` : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
