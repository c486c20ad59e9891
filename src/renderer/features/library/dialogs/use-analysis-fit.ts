import { computed, type ComputedRef } from 'vue'
import type { AnalysisHead } from '../../../../shared/contracts/catalogue.ts'
import { formatCounted } from '../../../../shared/format/count.ts'
import { useAnswer } from '../../../engine/use-answer.ts'

export interface AnalysisFit {
  /** What the analysis asks of a sample, as a sentence. */
  readonly needs: ComputedRef<string>
  /** What of the selection does not fit, each with its reason. */
  readonly obstacles: ComputedRef<readonly { readonly reason: string; readonly samples: number }[]>
  /** Conditions that leave only what fits. */
  readonly where: ComputedRef<readonly string[]>
  /** How many have a result of it already; null where that is not told. */
  readonly done: ComputedRef<number | null>
}

/** Results of more samples than this are not counted: the list would be long for a number. */
const mostCounted = 2000

/** How a selection fits what an analysis needs. */
export function useAnalysisFit(analysis: () => AnalysisHead | null, selection: () => string, count: () => number): AnalysisFit {
  const ask = (column: string) => () => (analysis() === null || selection() === '' ? null : { selection: selection(), column })
  const { value: models } = useAnswer('samples.values', ask('model'))
  const { value: states } = useAnswer('samples.values', ask('state'))
  const { value: results } = useAnswer('results.list', () => {
    const head = analysis()
    return head === null || selection() === '' || count() > mostCounted ? null : { samples: selection(), analysis: head.name }
  })

  const withoutModel = computed(() => {
    if (!analysis()?.needs.model) return 0
    return models.value?.find(({ value }) => value === null)?.samples ?? 0
  })
  const otherStates = computed(() => {
    const allowed = analysis()?.needs.states
    return allowed ? (states.value ?? []).filter(({ value }) => !allowed.includes(String(value))) : []
  })
  return {
    needs: computed(() => {
      const head = analysis()
      if (!head) return ''
      const { model, states: allowed, continuity, results: others } = head.needs
      const parts = [
        ...(model ? ['a model'] : []),
        ...(allowed ? [`the state ${allowed.join(' or ')}`] : []),
        ...(continuity === null ? [] : [`an energy with ${String(continuity)} continuous derivatives`]),
        ...(others.length > 0 ? [`results of ${others.join(' and ')}, which are made first where they are missing`] : []),
      ]
      return parts.length === 0 ? 'Needs nothing but the particles.' : `Needs ${parts.join(', ')}.`
    }),
    obstacles: computed(() => [
      ...(withoutModel.value > 0
        ? [{ reason: `${formatCounted(withoutModel.value, 'sample')} without a model: import again with one`, samples: withoutModel.value }]
        : []),
      ...otherStates.value.map(({ value, samples }) => ({
        reason: `${formatCounted(samples, 'sample')} of state ${String(value)}`,
        samples,
      })),
    ]),
    where: computed(() => [
      ...(withoutModel.value > 0 ? ['model != none'] : []),
      ...otherStates.value.map(({ value }) => `state != ${String(value)}`),
    ]),
    done: computed(() => (results.value === null ? null : new Set(results.value.map((result) => result.sample)).size)),
  }
}
