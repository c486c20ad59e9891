import { numberOfId } from '../../../shared/contracts/ids.ts'
import type { ResultRow } from '../../../shared/contracts/records.ts'

/** A sample with its modes: one result a sample, though a project may hold several. */
export interface SampleModes {
  readonly sample: number
  readonly result: ResultRow
  readonly lowestFrequency: number
}

/**
 * The result with most modes of each sample, the newest of equals, the softest sample first. Results that keep no modes are left out.
 */
export function modesBySoftness(results: readonly ResultRow[]): SampleModes[] {
  const best = new Map<number, SampleModes>()
  for (const result of results) {
    const lowestFrequency = result.scalars['lowestFrequency']
    if (result.sample === null || typeof lowestFrequency !== 'number' || modeCount(result) === 0) continue
    const known = best.get(result.sample)
    if (!known || isRicher(result, known.result)) best.set(result.sample, { sample: result.sample, result, lowestFrequency })
  }
  return [...best.values()].sort((a, b) => a.lowestFrequency - b.lowestFrequency || a.sample - b.sample)
}

/** k of `modes [k, N, d]`. */
export function modeCount(result: ResultRow): number {
  return result.arrays['modes']?.shape[0] ?? 0
}

function isRicher(result: ResultRow, than: ResultRow): boolean {
  return (modeCount(result) - modeCount(than) || numberOfId(result.id) - numberOfId(than.id)) > 0
}
