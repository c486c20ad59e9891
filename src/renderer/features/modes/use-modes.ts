import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import type { CallResult } from '../../../shared/contracts/calls.ts'
import type { ErrorReport } from '../../../shared/contracts/errors.ts'
import type { ConfigurationValue, ResultRow } from '../../../shared/contracts/records.ts'
import { useAnswer } from '../../engine/use-answer.ts'
import { useResultArray } from '../../engine/use-results.ts'
import { useConfiguration } from '../../engine/use-samples.ts'
import { modeRows, type ModeRow } from './spectrum.ts'

export type ModeDecay = CallResult<'modes.decay'>

/** A mode that can be drawn: its field belongs to this configuration. */
export interface DrawnMode {
  readonly sample: number
  readonly number: number
  readonly configuration: ConfigurationValue
  /** [N, d] */
  readonly field: Float64Array
  /** How it falls off around its core; null where that could not be had. */
  readonly decay: ModeDecay | null
}

/** The modes of one result in numbers; empty until all its arrays are there. */
export function useSpectrum(result: () => ResultRow | null): { rows: ComputedRef<ModeRow[]>; error: ComputedRef<ErrorReport | null> } {
  const ask = (name: string) =>
    useResultArray(() => {
      const row = result()
      return row?.arrays[name] ? { result: row.id, name } : null
    })
  const [eigenvalues, frequencies, participationRatios, residuals] = [
    ask('eigenvalues'),
    ask('frequencies'),
    ask('participationRatios'),
    ask('residuals'),
  ]
  return {
    rows: computed(() => {
      const particles = result()?.arrays['modes']?.shape[1]
      const arrays = [eigenvalues.value.value, frequencies.value.value, participationRatios.value.value] as const
      const count = result()?.arrays['modes']?.shape[0]
      if (particles === undefined || !arrays[0] || !arrays[1] || !arrays[2] || arrays[1].data.length !== count) return []
      return modeRows(
        {
          eigenvalues: arrays[0].data,
          frequencies: arrays[1].data,
          participationRatios: arrays[2].data,
          residuals: residuals.value.value?.data ?? null,
        },
        particles,
      )
    }),
    error: computed(() => eigenvalues.error.value ?? frequencies.error.value ?? participationRatios.error.value),
  }
}

export interface ChosenMode {
  readonly result: ResultRow
  /** Counted from 1. */
  readonly number: number
}

/** The chosen mode with its configuration and core; keeps the last one while the next is on its way. */
export function useDrawnMode(chosen: () => ChosenMode | null): {
  drawn: Readonly<ShallowRef<DrawnMode | null>>
  error: ComputedRef<ErrorReport | null>
} {
  const drawn = shallowRef<DrawnMode | null>(null)
  const configuration = useConfiguration(() => chosen()?.result.sample ?? null)
  const field = useResultArray(() => {
    const mode = chosen()
    return mode ? { result: mode.result.id, name: 'modes', item: mode.number - 1 } : null
  })
  const decay = useAnswer('modes.decay', () => {
    const mode = chosen()
    return mode ? { result: mode.result.id, item: mode.number - 1 } : null
  })
  // an answer is set only while it answers the newest question, so what is chosen at that moment is what it shows
  const answered = { sample: null as number | null, mode: '', decay: '' }
  const nameOf = () => {
    const mode = chosen()
    return mode ? `${mode.result.id}/${String(mode.number)}` : ''
  }
  const settleOn = (source: Readonly<ShallowRef<unknown>>, note: () => void) => {
    watch(
      source,
      () => {
        note()
        settle()
      },
      { flush: 'sync' },
    )
  }
  settleOn(configuration.value, () => (answered.sample = chosen()?.result.sample ?? null))
  settleOn(field.value, () => (answered.mode = nameOf()))
  settleOn(decay.value, () => (answered.decay = nameOf()))
  // the picture does without the core rather than wait for one that cannot be had
  settleOn(decay.error, () => (answered.decay = nameOf()))

  function settle(): void {
    const mode = chosen()
    const sample = mode?.result.sample
    const [box, vectors] = [configuration.value.value, field.value.value]
    if (!mode) drawn.value = null
    if (!mode || sample === null || sample === undefined || !box || !(vectors?.data instanceof Float64Array)) return
    if (answered.sample !== sample || answered.mode !== nameOf() || answered.decay !== nameOf()) return
    const known = decay.error.value ? null : decay.value.value
    drawn.value = { sample, number: mode.number, configuration: box, field: vectors.data, decay: known }
  }

  return { drawn, error: computed(() => configuration.error.value ?? field.error.value) }
}
