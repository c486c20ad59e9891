import { numberOfId } from '../../../shared/contracts/ids.ts'
import type { ResultRow } from '../../../shared/contracts/records.ts'

/** The result with most modes of a sample, the newest of equals; null where none keeps modes. */
export function richestModes(results: readonly ResultRow[], sample: number): ResultRow | null {
  return results
    .filter((result) => result.sample === sample && result.analysis === 'modes' && modeCount(result) > 0)
    .reduce<ResultRow | null>((best, result) => (best === null || isRicher(result, best) ? result : best), null)
}

/** k of `modes [k, N, d]`. */
export function modeCount(result: ResultRow): number {
  return result.arrays['modes']?.shape[0] ?? 0
}

function isRicher(result: ResultRow, than: ResultRow): boolean {
  return (modeCount(result) - modeCount(than) || numberOfId(result.id) - numberOfId(than.id)) > 0
}
