import { computed, ref, shallowRef, watch, type ComputedRef } from 'vue'
import type { RunId } from '../../../shared/contracts/ids.ts'
import type { RunRow } from '../../../shared/contracts/records.ts'
import { useRuns } from '../../engine/use-runs.ts'

/** Preparations shown while they run, and after their end until they are put away; for as long as the window is there. */
const started = shallowRef<ReadonlySet<string>>(new Set())
const putAway = shallowRef<ReadonlySet<string>>(new Set())

export interface WatchedRuns {
  /** The newest first. */
  readonly rows: ComputedRef<RunRow[]>
  note(run: RunId): void
  putAway(run: RunId): void
}

export function useWatchedRuns(project: string): WatchedRuns {
  const runs = useRuns()
  const keyOf = (run: RunId) => `${run} ${project}`
  const isOver = (row: RunRow) => row.state === 'done' || row.state === 'failed' || row.state === 'cancelled'
  // what was seen running stays when it has ended
  watch(
    runs.rows,
    (rows) => {
      const seen = rows.filter((row) => row.kind === 'prepare' && !isOver(row)).map((row) => keyOf(row.id))
      if (seen.some((key) => !started.value.has(key))) started.value = new Set([...started.value, ...seen])
    },
    { immediate: true },
  )
  return {
    rows: computed(() => runs.rows.value.filter((row) => started.value.has(keyOf(row.id)) && !putAway.value.has(keyOf(row.id)))),
    note: (run) => {
      started.value = new Set([...started.value, keyOf(run)])
    },
    putAway: (run) => {
      putAway.value = new Set([...putAway.value, keyOf(run)])
    },
  }
}

/** Whether a card shows its curves; the newest does at first. */
export function useUnfolded(isFirst: () => boolean) {
  const chosen = ref<boolean | null>(null)
  return computed({ get: () => chosen.value ?? isFirst(), set: (open) => (chosen.value = open) })
}
