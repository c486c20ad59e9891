import { useElementSize, useScroll } from '@vueuse/core'
import { computed, type ComputedRef, type Ref } from 'vue'

/** Beyond what is seen, so that a scroll finds rows there already. */
const overscan = 12
/** Taken where nothing has a height, as before the first layout. */
const usualHeight = 600

/**
 * Which rows of a long table to draw: those in sight and some more.
 * @param rowHeight in pixels, alike for all
 */
export function useRowWindow(
  box: Readonly<Ref<HTMLElement | null>>,
  count: () => number,
  rowHeight: () => number,
): { first: ComputedRef<number>; end: ComputedRef<number>; reveal(row: number): void } {
  const { y } = useScroll(box)
  const { height } = useElementSize(box)
  const first = computed(() => Math.max(0, Math.floor(y.value / rowHeight()) - overscan))
  const end = computed(() => Math.min(count(), Math.ceil((y.value + (height.value || usualHeight)) / rowHeight()) + overscan))
  return {
    first,
    end,
    reveal(row) {
      const element = box.value
      if (!element || height.value === 0) return
      // the head covers the first row's height
      const top = row * rowHeight()
      if (top < element.scrollTop) element.scrollTop = top
      else if (top + 2 * rowHeight() > element.scrollTop + element.clientHeight)
        element.scrollTop = top + 2 * rowHeight() - element.clientHeight
    },
  }
}
