import { computed, type ComputedRef } from 'vue'
import type { SampleRow } from '../../../shared/contracts/records.ts'
import { useAnswer, type Answered } from '../../engine/use-answer.ts'
import type { CallResult } from '../../../shared/contracts/calls.ts'

/** The condition that a sample's modes are known. */
export const hasModes = 'lowestFrequency >= -1e6'
const newSamples = ['sample.added', 'result.added', 'project.changed'] as const

/** The softest sample of the project, and how many have modes; where none has, the first sample there is. */
export function useSoftestSample(): {
  softest: ComputedRef<SampleRow | null>
  first: ComputedRef<SampleRow | null>
  count: ComputedRef<number>
  isKnown: ComputedRef<boolean>
  list: Answered<CallResult<'samples.list'>>
} {
  const list = useAnswer(
    'samples.list',
    () => ({ where: [hasModes], sort: { column: 'lowestFrequency', descending: false }, limit: 1 }),
    newSamples,
  )
  const any = useAnswer('samples.list', () => ({ limit: 1 }), newSamples)
  return {
    softest: computed(() => list.value.value?.rows[0] ?? null),
    first: computed(() => any.value.value?.rows[0] ?? null),
    count: computed(() => list.value.value?.total ?? 0),
    isKnown: computed(() => list.value.value !== null && any.value.value !== null),
    list,
  }
}
