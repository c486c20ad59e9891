import type { RunRow } from '../../../shared/contracts/records.ts'
import { formatCounted } from '../../../shared/format/count.ts'
import { useAction } from '../../actions/use-action.ts'
import { useRuns } from '../../engine/use-runs.ts'
import { notify } from '../../ui/notifications.ts'
import { obstacleTo } from './run-obstacles.ts'

/** Steers the run that the place shows: from its buttons, the menu, the palette and keys alike. */
export function useJobActions(run: () => RunRow | null): void {
  const runs = useRuns()
  const withRun = async (work: (row: RunRow) => Promise<unknown>) => {
    const row = run()
    if (row) await work(row)
  }
  useAction('jobs.pause', { run: () => withRun((row) => runs.pause(row.id)), obstacle: () => obstacleTo('pause', run()) })
  useAction('jobs.resume', { run: () => withRun((row) => runs.resume(row.id)), obstacle: () => obstacleTo('resume', run()) })
  useAction('jobs.cancel', {
    run: () =>
      withRun(async (row) => {
        await runs.cancel(row.id)
        notify({
          kind: 'info',
          text: `“${row.name}” was cancelled; what is finished is kept`,
          action: { title: 'Resume', run: () => runs.resume(row.id) },
        })
      }),
    obstacle: () => obstacleTo('cancel', run()),
  })
  useAction('jobs.retry', {
    run: () =>
      withRun(async (row) => {
        const tasks = await runs.retry(row.id)
        notify({ kind: 'info', text: `${formatCounted(tasks, 'task')} queued again` })
      }),
    obstacle: () => obstacleTo('retry', run()),
  })
}
