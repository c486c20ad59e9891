import type { RunRow } from '../../../shared/contracts/records.ts'

export type RunWish = 'pause' | 'resume' | 'cancel' | 'retry'

/** Why a run cannot be steered so now, as a sentence; empty when it can. */
export function obstacleTo(wish: RunWish, row: RunRow | null): string {
  if (!row) return 'Choose a run first'
  const { state } = row
  if (row.kind === 'import') return 'An import is done at once'
  switch (wish) {
    case 'pause':
      if (state === 'paused') return 'The run is paused already'
      return state === 'running' || state === 'queued' ? '' : `The run is ${state}: there is nothing to pause`
    case 'resume':
      if (state === 'running' || state === 'queued') return 'The run goes on already'
      if (state === 'done') return 'The run is done'
      return ''
    case 'cancel':
      return state === 'running' || state === 'queued' || state === 'paused' ? '' : `The run is ${state}: there is nothing to cancel`
    case 'retry':
      if (state === 'cancelled' || row.failed > 0) return ''
      return 'Nothing of this run failed or was cancelled'
  }
}
