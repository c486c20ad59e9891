import { usePreferredReducedMotion } from '@vueuse/core'
import { computed, type ComputedRef } from 'vue'
import { remembered } from '../../ui/remembered.ts'
import { firstView, usualTopShare, type ModeViewSettings } from './view-settings.ts'

export interface ViewSettingsHold {
  readonly settings: ComputedRef<ModeViewSettings>
  /** Why nothing may move; empty when it may. */
  readonly stillness: ComputedRef<string>
  change(part: Partial<ModeViewSettings>): void
  toggleTop(): void
  reset(): void
}

/** How modes are drawn, remembered over restarts. A picture never begins to move by itself. */
export function useViewSettings(): ViewSettingsHold {
  const kept = remembered<Partial<ModeViewSettings>>('modes.view', {})
  const isMoving = remembered('modes.is-moving', false)
  const motion = usePreferredReducedMotion()
  const stillness = computed(() => (motion.value === 'reduce' ? 'Your system asks for less motion' : ''))
  const settings = computed<ModeViewSettings>(() => ({
    ...firstView,
    ...kept.value,
    isMoving: isMoving.value && stillness.value === '',
  }))
  isMoving.value = false
  function change({ isMoving: moving, ...part }: Partial<ModeViewSettings>): void {
    if (moving !== undefined) isMoving.value = moving
    kept.value = { ...kept.value, ...part }
  }
  return {
    settings,
    stillness,
    change,
    toggleTop: () => {
      change({ topShare: settings.value.topShare > 0 ? 0 : usualTopShare })
    },
    reset: () => {
      kept.value = {}
    },
  }
}
