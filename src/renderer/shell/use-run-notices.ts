import { onScopeDispose } from 'vue'
import { useRouter } from 'vue-router'
import type { RunRow } from '../../shared/contracts/records.ts'
import { formatCounted } from '../../shared/format/count.ts'
import { formatDuration } from '../../shared/format/duration.ts'
import { useBridge } from '../engine/use-bridge.ts'
import { useEngine } from '../engine/use-engine.ts'
import { useProject } from '../engine/use-project.ts'
import { notify } from '../ui/notifications.ts'

/** A shorter run ends before the user has looked away. */
const longRunSeconds = 30

/** Says when a run has ended: in the window, and on the desktop when it took long. */
export function useRunNotices(): void {
  const engine = useEngine()
  const bridge = useBridge()
  const router = useRouter()
  const { info } = useProject()
  const ended = new Set<string>()

  const stop = engine.on('run.changed', ({ project, run }) => {
    if (project !== info.value?.path || run.kind === 'import') return
    const name = `${project} ${run.id}`
    if (run.state !== 'done' && run.state !== 'failed') {
      ended.delete(name)
      return
    }
    if (ended.has(name)) return
    ended.add(name)
    const text = endOfRun(run)
    const isLong = secondsOf(run) >= longRunSeconds
    notify({
      id: name,
      kind: run.state === 'done' ? 'good' : 'bad',
      text,
      action: { title: 'Show the run', run: () => router.push(`/jobs/${run.id}`) },
      isQuiet: run.state === 'done' && !isLong,
    })
    if (isLong) bridge.notifyDesktop(run.state === 'done' ? 'Run done' : 'Run failed', text)
  })
  onScopeDispose(stop)
}

function endOfRun(run: RunRow): string {
  const seconds = secondsOf(run)
  const time = seconds >= 1 ? ` in ${formatDuration(seconds)}` : ''
  if (run.state === 'done') return `“${run.name}” is done: ${formatCounted(run.done, 'task')}${time}`
  return `“${run.name}” failed: ${run.message ?? `${formatCounted(run.failed, 'task')} of ${String(run.tasks)} did not succeed`}`
}

function secondsOf({ started, finished }: RunRow): number {
  if (started === null || finished === null) return 0
  return Math.max(0, (Date.parse(finished) - Date.parse(started)) / 1000)
}
