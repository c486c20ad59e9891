import type { RunRow } from '../../../shared/contracts/records.ts'
import type { RunProgress } from '../../engine/use-runs.ts'

/** How far a run is, 0 … 1: live where the engine tells, else by its finished tasks. */
export function fractionOf(row: RunRow, progress: RunProgress | null): number {
  if (row.state === 'done') return 1
  if (progress) return progress.fraction
  return row.tasks > 0 ? row.done / row.tasks : 0
}

export function progressKind(row: RunRow): 'accent' | 'good' | 'bad' | 'quiet' {
  if (row.state === 'done') return 'good'
  if (row.state === 'failed') return 'bad'
  return row.state === 'running' ? 'accent' : 'quiet'
}
