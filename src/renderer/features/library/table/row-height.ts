import { useResizeObserver } from '@vueuse/core'
import { ref, type Ref, type ShallowRef } from 'vue'

/** Height of a row in pixels, measured on an element as high as one: it follows the size of the text. */
export function useRowHeight(probe: Readonly<ShallowRef<HTMLElement | null>>): Readonly<Ref<number>> {
  const height = ref(28)
  useResizeObserver(probe, ([entry]) => {
    const measured = entry?.borderBoxSize[0]?.blockSize ?? 0
    if (measured > 0) height.value = measured
  })
  return height
}
