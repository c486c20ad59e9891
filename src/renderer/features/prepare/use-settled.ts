import { refDebounced } from '@vueuse/core'
import { computed, type Ref } from 'vue'

/** A value once it has stood still for a moment, compared by what it says: what is typed on does not ask the engine at each key. */
export function useSettled<T>(value: () => T, milliseconds: number): Readonly<Ref<T>> {
  const text = refDebounced(
    computed(() => JSON.stringify(value())),
    milliseconds,
  )
  return computed(() => JSON.parse(text.value) as T)
}
