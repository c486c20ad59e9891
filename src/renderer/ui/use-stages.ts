import { onScopeDispose, readonly, ref, watch, type Ref } from 'vue'

/**
 * Counts from 0 to `last`, one step a task, once there is something to show: the parts of a long page are made one after
 * another, and the window draws and answers between them.
 */
export function useStages(last: number, isReady: () => boolean = () => true): Readonly<Ref<number>> {
  const stage = ref(0)
  let timer: ReturnType<typeof setTimeout> | undefined

  function next(): void {
    stage.value++
    if (stage.value < last) timer = setTimeout(next)
  }
  watch(
    isReady,
    (ready) => {
      if (ready && stage.value === 0 && timer === undefined) timer = setTimeout(next)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    clearTimeout(timer)
  })
  return readonly(stage)
}
