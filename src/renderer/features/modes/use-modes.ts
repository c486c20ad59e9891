import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import type { ErrorReport } from '../../../shared/contracts/errors.ts'
import type { ConfigurationValue, ResultRow } from '../../../shared/contracts/records.ts'
import { useResultArray } from '../../engine/use-results.ts'
import { useConfiguration } from '../../engine/use-samples.ts'
import { modeRows, type ModeRow } from './spectrum.ts'

/** A mode that can be drawn: its field belongs to this configuration. */
export interface DrawnMode {
  readonly sample: number
  readonly number: number
  readonly configuration: ConfigurationValue
  /** [N, d] */
  readonly field: Float64Array
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

/** The chosen mode with its configuration; keeps the last one while the next is on its way. */
export function useDrawnMode(chosen: () => { readonly result: ResultRow; readonly number: number } | null): {
  drawn: Readonly<ShallowRef<DrawnMode | null>>
  error: ComputedRef<ErrorReport | null>
} {
  const drawn = shallowRef<DrawnMode | null>(null)
  const configuration = useConfiguration(() => chosen()?.result.sample ?? null)
  const field = useResultArray(() => {
    const mode = chosen()
    return mode ? { result: mode.result.id, name: 'modes', item: mode.number - 1 } : null
  })
  // an answer is set only while it answers the newest question, so what is chosen at that moment is what it shows
  const answered = { sample: null as number | null, mode: '' }
  const nameOf = () => {
    const mode = chosen()
    return mode ? `${mode.result.id}/${String(mode.number)}` : ''
  }
  watch(
    configuration.value,
    () => {
      answered.sample = chosen()?.result.sample ?? null
      settle()
    },
    { flush: 'sync' },
  )
  watch(
    field.value,
    () => {
      answered.mode = nameOf()
      settle()
    },
    { flush: 'sync' },
  )

  function settle(): void {
    const mode = chosen()
    const sample = mode?.result.sample
    const [box, vectors] = [configuration.value.value, field.value.value]
    if (!mode) drawn.value = null
    if (!mode || sample === null || sample === undefined || !box || !(vectors?.data instanceof Float64Array)) return
    if (answered.sample !== sample || answered.mode !== nameOf()) return
    drawn.value = { sample, number: mode.number, configuration: box, field: vectors.data }
  }

  return { drawn, error: computed(() => configuration.error.value ?? field.error.value) }
}
