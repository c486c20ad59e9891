import { useEventListener } from '@vueuse/core'
import { computed, nextTick, ref, type Ref } from 'vue'
import { steps, type StepId } from './steps.ts'

/** Which step is looked at, and the way to a step or to the field that a problem names. */
export function useStepScroll(pane: Readonly<Ref<HTMLElement | null>>) {
  const current = ref<StepId>('model')
  const sectionOf = (step: StepId) => pane.value?.querySelector<HTMLElement>(`#step-${step}`) ?? null

  function look(): void {
    const box = pane.value
    if (!box) return
    // the last step can stand at the end of the page without ever reaching its top
    const isAtEnd = box.scrollTop > 0 && box.scrollTop + box.clientHeight >= box.scrollHeight - 2
    const line = box.getBoundingClientRect().top + box.clientHeight / 3
    const passed = steps.filter(({ id }) => (sectionOf(id)?.getBoundingClientRect().top ?? Infinity) <= line)
    current.value = (isAtEnd ? steps.at(-1) : passed.at(-1))?.id ?? 'model'
  }
  useEventListener(pane, 'scroll', look, { passive: true })

  return {
    current: computed(() => current.value),
    async goTo(step: StepId): Promise<void> {
      const section = sectionOf(step)
      section?.scrollIntoView({ block: 'start' })
      section?.focus({ preventScroll: true })
      await nextTick()
      current.value = step
    },
    /** Focuses the field of a path; false when none stands on the page. */
    showField(path: string): boolean {
      const field = pane.value?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)
      if (!field) return false
      field.scrollIntoView({ block: 'center' })
      field.querySelector<HTMLElement>('input, button, select, textarea, [tabindex="0"]')?.focus({ preventScroll: true })
      return true
    },
  }
}
