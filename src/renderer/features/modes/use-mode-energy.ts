import { refDebounced } from '@vueuse/core'
import { computed } from 'vue'
import type { CallResult } from '../../../shared/contracts/calls.ts'
import { useAnswer, type Answered } from '../../engine/use-answer.ts'
import type { ChosenMode } from './use-modes.ts'

export type ModeEnergy = CallResult<'modes.energy'>

/** Somebody who walks along the modes passes several a second: only where they stay is the energy asked for. */
const restMilliseconds = 120

/** The energy along the chosen mode; null until it is there. */
export function useModeEnergy(chosen: () => ChosenMode | null): Answered<ModeEnergy> {
  const name = computed(() => {
    const mode = chosen()
    return mode ? `${mode.result.id}/${String(mode.number)}` : ''
  })
  const settled = refDebounced(name, restMilliseconds)
  return useAnswer('modes.energy', () => {
    const mode = chosen()
    return mode && settled.value === name.value ? { result: mode.result.id, item: mode.number - 1 } : null
  })
}
