import { useThrottleFn } from '@vueuse/core'
import { effectScope, ref, watch, type InjectionKey, type Ref } from 'vue'
import type { Bridge } from '../../shared/contracts/bridge.ts'

/** Small facts of the window, such as widths and open panels; main keeps them over restarts. */
export interface LayoutMemory {
  /** Settles once main's answer is there; before, nothing is known. */
  readonly loaded: Promise<void>
  /** The same ref for all who ask by one key. What is kept but is of another type than `usual` counts as nothing. */
  fact<T>(key: string, usual: T): Ref<T>
  /** Sends what changed at once, before the page goes. */
  flush(): void
}

export const layoutKey: InjectionKey<LayoutMemory> = Symbol('layout')

const shortestPauseMilliseconds = 200

export function createLayoutMemory(bridge: Pick<Bridge, 'rememberedLayout' | 'rememberLayout'>): LayoutMemory {
  const facts = new Map<string, Ref<unknown>>()
  // the refs outlive the components that ask for them
  const scope = effectScope(true)
  let kept: Record<string, unknown> = {}
  let changes: Record<string, unknown> = {}

  function flush(): void {
    if (Object.keys(changes).length === 0) return
    bridge.rememberLayout(changes)
    changes = {}
  }
  const flushSoon = useThrottleFn(flush, shortestPauseMilliseconds, true)

  function begin<T>(key: string, usual: T): Ref<T> {
    const before = kept[key]
    const fact = ref(isAlike(before, usual) ? before : usual) as Ref<T>
    scope.run(() => {
      watch(
        fact,
        (next) => {
          changes[key] = JSON.parse(JSON.stringify(next))
          void flushSoon()
        },
        { deep: true, flush: 'sync' },
      )
    })
    facts.set(key, fact)
    return fact
  }

  return {
    loaded: bridge.rememberedLayout().then((found) => {
      kept = found
    }),
    fact: <T>(key: string, usual: T) => (facts.get(key) as Ref<T> | undefined) ?? begin(key, usual),
    flush,
  }
}

function isAlike<T>(kept: unknown, usual: T): kept is T {
  if (kept === undefined) return false
  return usual === null || (kept !== null && typeof kept === typeof usual && Array.isArray(kept) === Array.isArray(usual))
}
