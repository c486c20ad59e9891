import { useElementSize } from '@vueuse/core'
import { computed, type ComputedRef, type ShallowRef } from 'vue'

/** Whether an element is narrower than so many rem: by a small window or by large text alike. */
export function useIsNarrow(element: Readonly<ShallowRef<HTMLElement | null>>, rem: number): ComputedRef<boolean> {
  const { width } = useElementSize(element)
  return computed(() => {
    const pixels = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
    return width.value > 0 && width.value < rem * pixels
  })
}
