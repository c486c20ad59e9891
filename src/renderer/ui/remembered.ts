import { getCurrentInstance, inject, ref, type Ref } from 'vue'
import { layoutKey } from './layout-memory.ts'

/**
 * A small fact of the window that outlives it: a width, an open panel, a chosen tab; plain data only. All who name one key
 * share one ref. Where no memory was provided (in a test of one part) it lives as long as the part.
 */
export function remembered<T>(key: string, usual: T): Ref<T> {
  const memory = getCurrentInstance() ? inject(layoutKey, null) : null
  return memory ? memory.fact(key, usual) : (ref(usual) as Ref<T>)
}
