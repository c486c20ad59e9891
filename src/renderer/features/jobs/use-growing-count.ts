import { onScopeDispose, ref, watch, type Ref } from 'vue'

/** How many rows of a long list are made: a piece in each frame, so that making them never keeps the window busy. */
export function useGrowingCount(total: () => number, piece: number): Readonly<Ref<number>> {
  const made = ref(piece)
  let frame = 0

  function grow(): void {
    cancelAnimationFrame(frame)
    if (made.value >= total()) return
    frame = requestAnimationFrame(() => {
      made.value += piece
      grow()
    })
  }
  watch(total, grow, { immediate: true })
  onScopeDispose(() => {
    cancelAnimationFrame(frame)
  })
  return made
}
