import { computed, ref, watch, type ComputedRef } from 'vue'
import type { ErrorReport } from '../../../shared/contracts/errors.ts'
import type { ResultRow } from '../../../shared/contracts/records.ts'
import { useResults } from '../../engine/use-results.ts'
import { richestModes } from './mode-results.ts'
import type { ModeRow } from './spectrum.ts'
import { useSpectrum } from './use-modes.ts'

/** What is known of the modes of one sample. */
export interface SampleModes {
  /** The result they are in; null where nobody has looked for them yet. */
  readonly result: ComputedRef<ResultRow | null>
  readonly rows: ComputedRef<ModeRow[]>
  /** The project was asked about this very sample and has answered. */
  readonly isKnown: ComputedRef<boolean>
  readonly error: ComputedRef<ErrorReport | null>
}

export function useSampleModes(sample: () => number | null): SampleModes {
  const results = useResults(() => {
    const id = sample()
    return id === null ? null : { analysis: 'modes', samples: String(id) }
  })
  // an answer is set only while it answers the newest question
  const answered = ref<number | null>(null)
  watch(
    results.value,
    () => {
      answered.value = sample()
    },
    { flush: 'sync' },
  )
  const isKnown = computed(() => results.value.value !== null && answered.value === sample())
  const result = computed(() => {
    const id = sample()
    return isKnown.value && id !== null ? richestModes(results.value.value ?? [], id) : null
  })
  const spectrum = useSpectrum(() => result.value)
  return { result, rows: spectrum.rows, isKnown, error: computed(() => results.error.value ?? spectrum.error.value) }
}
