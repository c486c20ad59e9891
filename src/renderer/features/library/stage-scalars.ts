import { computed, type ComputedRef } from 'vue'
import type { ConfigurationValue } from '../../../shared/contracts/records.ts'
import { useAnswer } from '../../engine/use-answer.ts'
import { coordinateNames, coordinatesAlong } from './stage-settings.ts'

export interface ScalarHead {
  readonly name: string
  readonly title: string
  readonly unit: string
}

export interface StageScalars {
  /** What particles can be coloured by, beside their species. */
  readonly heads: ComputedRef<readonly ScalarHead[]>
  /** The one that is asked for; null while it is on its way, and for species. */
  readonly head: ComputedRef<ScalarHead | null>
  readonly values: ComputedRef<Float64Array | Int32Array | null>
  /** Why there are no values though they were asked for; empty where all is well. */
  readonly problem: ComputedRef<string>
}

/** Numbers on the particles of a sample: the engine's, and the coordinates. */
export function useStageScalars(
  sample: () => number | null,
  configuration: () => ConfigurationValue | null,
  name: () => string,
): StageScalars {
  const { value: known } = useAnswer('samples.scalarNames', () => {
    const id = sample()
    return id === null ? null : { sample: id }
  })
  const heads = computed(() => [...(known.value ?? []), ...coordinateNames(configuration()?.dimension ?? 0)])
  const head = computed(() => heads.value.find((candidate) => candidate.name === name()) ?? null)
  const isFromEngine = computed(() => known.value?.some((candidate) => candidate.name === name()) ?? false)
  const answer = useAnswer('samples.scalars', () => {
    const id = sample()
    return id === null || !isFromEngine.value ? null : { sample: id, scalar: name() }
  })
  const values = computed(() => {
    const value = configuration()
    if (!value || !head.value) return null
    const found = isFromEngine.value ? answer.value.value?.data : coordinatesAlong(value, name())
    return found?.length === value.particles ? found : null
  })
  const problem = computed(() => {
    if (answer.error.value) return answer.error.value.message
    if (name() === 'species' || head.value || !known.value) return ''
    return 'This sample does not have what the particles were coloured by; they show their species.'
  })
  return { heads, head, values, problem }
}
