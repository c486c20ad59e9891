import { computed, type ComputedRef } from 'vue'
import type { RunRow } from '../../shared/contracts/records.ts'
import { formatBytes, formatCounted } from '../../shared/format/count.ts'
import { formatDuration } from '../../shared/format/duration.ts'
import { truncateMiddle } from '../../shared/format/name.ts'
import { useEngine } from '../engine/use-engine.ts'
import { useProject } from '../engine/use-project.ts'
import { useRuns } from '../engine/use-runs.ts'
import { formatRate } from '../ui/format-rate.ts'

export interface Status {
  /** The run that the bar tells of: the one that runs, else one that waits, is paused or failed last. */
  readonly run: ComputedRef<RunRow | null>
  readonly headline: ComputedRef<string>
  readonly fraction: ComputedRef<number>
  /** Workers, rate, time left. */
  readonly facts: ComputedRef<string>
  /** What is true when nothing runs. */
  readonly rest: ComputedRef<string>
}

const words = { queued: 'Waiting', running: 'Running', paused: 'Paused', failed: 'Failed', done: '', cancelled: '' } as const
const longestName = 36

export function useStatus(): Status {
  const { rows, active, progressOf } = useRuns()
  const { info } = useProject()
  const { state } = useEngine()

  const run = computed(
    () =>
      active.value.find((row) => row.state === 'running') ??
      active.value[0] ??
      rows.value.find((row) => row.state === 'paused') ??
      (rows.value[0]?.state === 'failed' ? rows.value[0] : null),
  )
  const progress = computed(() => (run.value?.state === 'running' ? progressOf(run.value.id) : null))
  return {
    run,
    headline: computed(() => {
      if (!run.value) return ''
      const { state: now, name, done, tasks } = run.value
      return `${words[now]} “${truncateMiddle(name, longestName)}” ${String(done)}/${String(tasks)}`
    }),
    fraction: computed(() => progress.value?.fraction ?? (run.value && run.value.tasks > 0 ? run.value.done / run.value.tasks : 0)),
    facts: computed(() => {
      const now = progress.value
      const waiting = active.value.length - 1
      return [
        now && now.workers > 0 ? formatCounted(now.workers, 'worker') : '',
        now && now.rate !== null ? formatRate(now.rate) : '',
        now && now.secondsLeft !== null ? `${formatDuration(now.secondsLeft)} left` : '',
        waiting > 0 ? `${formatCounted(waiting, 'more run')} waiting` : '',
      ]
        .filter((fact) => fact !== '')
        .join(' · ')
    }),
    rest: computed(() => {
      if (state.value === 'connecting') return 'Starting the engine …'
      if (state.value === 'stopped') return 'Engine stopped'
      return info.value ? `Saved · ${formatBytes(info.value.bytes)}` : 'Ready'
    }),
  }
}
