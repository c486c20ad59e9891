import { computed, ref, watch, type ComputedRef } from 'vue'
import { reportError, type ErrorReport } from '../../../shared/contracts/errors.ts'
import type { RunId } from '../../../shared/contracts/ids.ts'
import { useRuns } from '../../engine/use-runs.ts'

/** A run that was started here, until it ends. */
export interface StartedRun {
  readonly isBusy: ComputedRef<boolean>
  readonly fraction: ComputedRef<number>
  /** Why it could not be started, or failed. */
  readonly failure: ComputedRef<ErrorReport | null>
  start(begin: () => Promise<{ run: RunId }>): Promise<void>
}

const ongoing = ['queued', 'running', 'paused']

export function useStartedRun(whenDone: (run: RunId) => unknown = () => undefined): StartedRun {
  const runs = useRuns()
  const started = ref<RunId | null>(null)
  const error = ref<ErrorReport | null>(null)
  const row = computed(() => runs.rows.value.find((candidate) => candidate.id === started.value) ?? null)
  watch(
    () => row.value?.state,
    (state) => {
      if (state === 'done' && row.value) whenDone(row.value.id)
    },
  )
  return {
    isBusy: computed(() => started.value !== null && (row.value === null || ongoing.includes(row.value.state))),
    fraction: computed(() => (started.value ? (runs.progressOf(started.value)?.fraction ?? 0) : 0)),
    failure: computed(() => {
      if (error.value) return error.value
      return row.value?.state === 'failed' ? { kind: 'work', message: row.value.message ?? 'the run failed' } : null
    }),
    async start(begin) {
      error.value = null
      try {
        started.value = (await begin()).run
      } catch (reason) {
        error.value = reportError(reason)
      }
    },
  }
}
