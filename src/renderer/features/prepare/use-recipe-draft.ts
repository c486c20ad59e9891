import { watchDebounced } from '@vueuse/core'
import { computed, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import type { CallResult } from '../../../shared/contracts/calls.ts'
import { reportError } from '../../../shared/contracts/errors.ts'
import { useCatalogue } from '../../engine/use-catalogue.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { useProject } from '../../engine/use-project.ts'
import { recipeToText, useRecipeText } from '../../engine/use-recipe-text.ts'
import type { Problem } from '../../forms/problems.ts'
import { firstDraft, isDraft, type Draft } from './recipe-draft.ts'

export interface RecipeDraft {
  /** What stands in the editor; the form writes it and reads it, so the two never disagree. */
  readonly text: Ref<string>
  /** The last text that was an object. */
  readonly draft: ComputedRef<Draft>
  readonly problems: ComputedRef<readonly Problem[]>
  readonly command: ComputedRef<string | null>
  /** Why it cannot start; null when it can. */
  readonly obstacle: ComputedRef<string | null>
  replace(next: Draft): void
  reset(): void
}

/** The recipe being written: kept between sessions, checked by the engine shortly after each change. */
export function useRecipeDraft(): RecipeDraft {
  const engine = useEngine()
  const { info } = useProject()
  const catalogue = useCatalogue()
  const text = useRecipeText()
  const checked = shallowRef<CallResult<'recipe.check'> | null>(null)
  const checkedText = ref('')

  const read = computed(() => readDraft(text.value))
  const lastDraft = shallowRef<Draft>(read.value.draft ?? {})
  watch(read, ({ draft }) => {
    if (draft) lastDraft.value = draft
  })

  function reset(): void {
    const first = catalogue.value && firstDraft(catalogue.value)
    if (first) replace(first)
  }
  function replace(next: Draft): void {
    text.value = recipeToText(next)
  }
  watch(
    catalogue,
    () => {
      if (text.value.trim() === '') reset()
    },
    { immediate: true },
  )

  async function check(): Promise<void> {
    const asked = text.value
    const { draft } = read.value
    if (!draft) return
    let answer: CallResult<'recipe.check'>
    try {
      answer = await engine.call('recipe.check', { recipe: draft })
    } catch (reason) {
      const { message, path = '' } = reportError(reason)
      answer = { recipe: null, problems: [{ message, path }], command: null }
    }
    if (asked !== text.value) return
    checked.value = answer
    checkedText.value = asked
  }
  watchDebounced([text, engine.generation, () => info.value?.samples], check, { debounce: 180, immediate: true })

  const problems = computed<readonly Problem[]>(() => (read.value.problem ? [read.value.problem] : (checked.value?.problems ?? [])))
  const obstacle = computed(() => {
    if (problems.value[0]) return problems.value[0].message
    if (!catalogue.value || checkedText.value !== text.value) return 'the recipe is being checked'
    return null
  })
  return {
    text,
    draft: computed(() => read.value.draft ?? lastDraft.value),
    problems,
    command: computed(() => (read.value.problem ? null : (checked.value?.command ?? null))),
    obstacle,
    replace,
    reset,
  }
}

function readDraft(text: string): { draft: Draft | null; problem: Problem | null } {
  try {
    const value: unknown = JSON.parse(text)
    if (isDraft(value)) return { draft: value, problem: null }
    return { draft: null, problem: { message: 'a recipe is a JSON object: { "vitrine": 1, … }', path: '' } }
  } catch (reason) {
    const why = reason instanceof Error ? reason.message : String(reason)
    return { draft: null, problem: { message: `this is not JSON yet: ${why}`, path: '' } }
  }
}
