import { numberOfId } from '../../../shared/contracts/ids.ts'
import type { RunRow, RunState } from '../../../shared/contracts/records.ts'

export const runFilters = ['all', 'active', 'done', 'failed'] as const
export type RunFilter = (typeof runFilters)[number]

const statesOf: Readonly<Record<RunFilter, readonly RunState[] | null>> = {
  all: null,
  active: ['running', 'queued', 'paused'],
  done: ['done'],
  // what was cancelled is unfinished too: it can be taken up again
  failed: ['failed', 'cancelled'],
}

export const runOrders = ['newest', 'oldest', 'name', 'longest'] as const
export type RunOrder = (typeof runOrders)[number]

export const orderTitles: Readonly<Record<RunOrder, string>> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  name: 'By name',
  longest: 'Longest first',
}

export function countRuns(rows: readonly RunRow[], filter: RunFilter): number {
  return rows.filter((row) => passes(row, filter)).length
}

export function orderRuns(rows: readonly RunRow[], filter: RunFilter, order: RunOrder, now: number): RunRow[] {
  const byNumber = (a: RunRow, b: RunRow) => numberOfId(b.id) - numberOfId(a.id)
  const compare: Record<RunOrder, (a: RunRow, b: RunRow) => number> = {
    newest: byNumber,
    oldest: (a, b) => byNumber(b, a),
    name: (a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }) || byNumber(a, b),
    longest: (a, b) => (secondsOf(b, now) ?? -1) - (secondsOf(a, now) ?? -1) || byNumber(a, b),
  }
  return rows.filter((row) => passes(row, filter)).sort(compare[order])
}

/** How long a run took, or has taken so far; null before it began. */
export function secondsOf(row: RunRow, now: number): number | null {
  if (row.started === null) return null
  const end = row.finished === null ? now : Date.parse(row.finished)
  return Math.max(0, (end - Date.parse(row.started)) / 1000)
}

function passes(row: RunRow, filter: RunFilter): boolean {
  return statesOf[filter]?.includes(row.state) ?? true
}
