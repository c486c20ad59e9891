import { computed, readonly, ref, watch, type ComputedRef, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { tourSteps, type TourStep } from './tour-steps.ts'

/** Null while no tour is on. One for the window, because the places come and go under it. */
const at = ref<number | null>(null)

export interface Tour {
  readonly step: ComputedRef<TourStep | null>
  readonly at: Readonly<Ref<number | null>>
  start(): Promise<void>
  go(to: number): Promise<void>
  end(): void
}

export function useTour(): Tour {
  const router = useRouter()
  const step = computed(() => (at.value === null ? null : (tourSteps[at.value] ?? null)))
  async function go(to: number): Promise<void> {
    const next = tourSteps[to]
    at.value = next ? to : null
    if (next) await router.push(next.path)
  }
  return {
    step,
    at: readonly(at),
    start: () => go(0),
    go,
    end: () => {
      at.value = null
    },
  }
}

/** Says once, for each step, that the user did what it asks for. */
export function useTourProgress(): Readonly<Ref<boolean>> {
  const route = useRoute()
  const isDone = ref(false)
  watch(
    [at, () => route.fullPath],
    () => {
      const step = at.value === null ? null : tourSteps[at.value]
      isDone.value = step?.isDone(route) ?? false
    },
    { immediate: true },
  )
  return readonly(isDone)
}
