import { watchDebounced } from '@vueuse/core'
import { computed, ref, shallowRef, watch, type ComputedRef, type ShallowRef, type WritableComputedRef } from 'vue'
import type { CallResult } from '../../../shared/contracts/calls.ts'
import { reportError } from '../../../shared/contracts/errors.ts'
import type { Catalogue } from '../../../shared/contracts/catalogue.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { useProject } from '../../engine/use-project.ts'
import type { Problem } from '../../forms/problems.ts'
import { readRecipeText, type JsonMistake } from './json-reading.ts'
import { presetsOf } from './presets.ts'
import { type Draft, recipeToText } from './recipe-draft.ts'
import type { Drafts } from './use-drafts.ts'

export type Checked = CallResult<'recipe.check'>

export interface RecipeDraft {
  /** What stands in the editor; the form writes it and reads it, so the two never disagree. */
  readonly text: WritableComputedRef<string>
  /** The last text that was an object. */
  readonly draft: ComputedRef<Draft>
  /** Where the text is no JSON; null while it is. */
  readonly mistake: ComputedRef<JsonMistake | null>
  readonly problems: ComputedRef<readonly Problem[]>
  /** The last draft that was right, with what the engine made of it; kept while the next is wrong or being checked. */
  readonly right: Readonly<ShallowRef<{ readonly draft: Draft; readonly checked: Checked } | null>>
  readonly command: ComputedRef<string | null>
  /** Why it cannot start; null when it can. */
  readonly obstacle: ComputedRef<Problem | null>
  replace(next: Draft): void
}

/** The recipe being written: kept as a draft, checked by the engine shortly after each change. */
export function useRecipeDraft(drafts: Drafts, catalogue: Readonly<ShallowRef<Catalogue | null>>): RecipeDraft {
  const engine = useEngine()
  const { info } = useProject()
  const text = computed({ get: () => drafts.current.value?.text ?? '', set: (next) => drafts.write(next) })
  const checked = shallowRef<Checked | null>(null)
  const checkedText = ref('')
  const right = shallowRef<{ draft: Draft; checked: Checked } | null>(null)

  const read = computed(() => readRecipeText(text.value))
  const lastDraft = shallowRef<Draft>(read.value.ok ? read.value.draft : {})
  watch(
    read,
    (reading) => {
      if (reading.ok) lastDraft.value = reading.draft
    },
    { flush: 'sync' },
  )

  function replace(next: Draft): void {
    text.value = recipeToText(next)
  }
  watch(
    [catalogue, () => drafts.current.value === null],
    ([found, isNone]) => {
      const first = found && isNone ? presetsOf(found)[0] : undefined
      if (first) replace(first.recipe)
    },
    { immediate: true },
  )

  async function check(): Promise<void> {
    const asked = text.value
    const reading = read.value
    if (!reading.ok) return
    let answer: Checked
    try {
      answer = await engine.call('recipe.check', { recipe: reading.draft })
    } catch (reason) {
      const { message, path = '' } = reportError(reason)
      answer = { recipe: null, problems: [{ message, path }], command: null, points: [] }
    }
    if (asked !== text.value) return
    checked.value = answer
    checkedText.value = asked
    if (answer.problems.length === 0) right.value = { draft: reading.draft, checked: answer }
  }
  watchDebounced([text, engine.generation, () => info.value?.samples], check, { debounce: 180, immediate: true })

  const mistake = computed(() => (read.value.ok ? null : read.value.mistake))
  const problems = computed<readonly Problem[]>(() => (mistake.value ? [problemOf(mistake.value)] : (checked.value?.problems ?? [])))
  return {
    text,
    draft: computed(() => (read.value.ok ? read.value.draft : lastDraft.value)),
    mistake,
    problems,
    right,
    command: computed(() => (mistake.value ? null : (checked.value?.command ?? null))),
    obstacle: computed(() => {
      if (problems.value[0]) return problems.value[0]
      if (!catalogue.value || checkedText.value !== text.value) return { message: 'the recipe is being checked', path: '' }
      return null
    }),
    replace,
  }
}

function problemOf({ message, line, column }: JsonMistake): Problem {
  return { message: `the JSON is wrong in line ${line}, column ${column}: ${message}`, path: '' }
}
