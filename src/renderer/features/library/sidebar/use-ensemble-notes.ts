import { onScopeDispose, shallowReactive, watch } from 'vue'
import { numberOfId, type EnsembleId } from '../../../../shared/contracts/ids.ts'
import type { EnsembleRow, SampleRow } from '../../../../shared/contracts/records.ts'
import { formatCount } from '../../../../shared/format/count.ts'
import { formatNumber } from '../../../../shared/format/number.ts'
import { useEngine } from '../../../engine/use-engine.ts'

/** What an ensemble is, in a few words, seen from its first sample: `ipl 3D · N 1000 · ρ 0.82`. */
export function ensembleNote(row: SampleRow): string {
  return [
    `${row.model ?? 'no model'} ${String(row.dimension)}D`,
    `N ${formatCount(row.particles)}`,
    `ρ ${formatNumber(row.density, 3)}`,
  ].join(' · ')
}

/** Notes of ensembles, each asked for once; the members of an ensemble are alike, so one tells for all. */
export function useEnsembleNotes(ensembles: () => readonly EnsembleRow[]): ReadonlyMap<EnsembleId, string> {
  const engine = useEngine()
  const notes = shallowReactive(new Map<EnsembleId, string>())
  let isOver = false
  let isAsking = false

  async function ask(): Promise<void> {
    if (isAsking) return
    isAsking = true
    try {
      for (let next = missing(); next && !isOver; next = missing()) {
        const { rows } = await engine.call('samples.list', { selection: `ensemble:${String(numberOfId(next.id))}`, limit: 1 })
        notes.set(next.id, rows[0] ? ensembleNote(rows[0]) : '')
      }
    } catch {
      // a note is a courtesy: the list stands without it, and is asked again when the ensembles change
    } finally {
      isAsking = false
    }
  }
  const missing = () => ensembles().find((ensemble) => ensemble.samples > 0 && !notes.has(ensemble.id))

  watch(ensembles, () => void ask(), { immediate: true })
  onScopeDispose(() => {
    isOver = true
  })
  return notes
}
