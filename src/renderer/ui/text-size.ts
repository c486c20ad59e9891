import { computed, watchEffect, type ComputedRef, type Ref } from 'vue'
import { remembered } from './remembered.ts'

/** Per cent of the usual size. */
export const textSizes = [100, 125, 150, 200] as const
const usual = 100
const usualRem = 16

export interface TextSize {
  readonly size: Readonly<Ref<number>>
  readonly isLargest: ComputedRef<boolean>
  readonly isSmallest: ComputedRef<boolean>
  larger(): void
  smaller(): void
  reset(): void
}

/** The size of all text, and with it of all that is measured in rem. */
export function useTextSize(): TextSize {
  const size = remembered('text-size', usual)
  const next = () => textSizes.find((one) => one > size.value)
  const previous = () => textSizes.filter((one) => one < size.value).at(-1)
  return {
    size,
    isLargest: computed(() => next() === undefined),
    isSmallest: computed(() => previous() === undefined),
    larger: () => (size.value = next() ?? size.value),
    smaller: () => (size.value = previous() ?? size.value),
    reset: () => (size.value = usual),
  }
}

/** Shows the size in the page; once a window. */
export function applyTextSize({ size }: Pick<TextSize, 'size'>): void {
  watchEffect(() => {
    document.documentElement.style.fontSize = `${String(size.value)}%`
  })
}

/** How many pixels a rem has. */
export function useRem(): ComputedRef<number> {
  const { size } = useTextSize()
  return computed(() => (usualRem * size.value) / 100)
}
