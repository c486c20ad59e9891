import { refDebounced } from '@vueuse/core'
import { computed, shallowRef, watch } from 'vue'
import { useRoute } from 'vue-router'
import type { FigureStyle } from '../../../shared/contracts/figure-style.ts'
import type { FigureRow } from '../../../shared/contracts/records.ts'
import type { FigureDescription } from '../../../shared/drawing/description.ts'
import type { Typeset } from '../../../shared/drawing/label.ts'
import { useAnswer } from '../../engine/use-answer.ts'
import { useCatalogue } from '../../engine/use-catalogue.ts'
import { useProject } from '../../engine/use-project.ts'
import { remembered } from '../../ui/remembered.ts'
import { draftOf, firstDraft, questionOf, type FigureDraft } from './figure-draft.ts'

/** The figure on the table, what the engine says of it, and the figures that were kept. */
export function useFigureStudio() {
  const { info } = useProject()
  const route = useRoute()
  const catalogue = useCatalogue()
  const draft = remembered<FigureDraft>('figures.draft', firstDraft)
  /** Samples are numbered in each project anew: a draft of another one keeps its look, not its choice. */
  const project = remembered<string | null>('figures.project', null)
  const kept = useAnswer('figures.list', () => (info.value ? {} : null), ['project.changed'])

  const figures = computed(() => catalogue.value?.figures ?? [])
  const head = computed(() => figures.value.find((one) => one.name === draft.value.figure) ?? null)
  const keptRow = computed(() => kept.value.value?.find((row) => row.id === draft.value.kept) ?? null)

  function choose(figure: string): void {
    const { samples } = draft.value.parameters
    const { panels: _panels, legend: _legend, colours: _colours, ...look } = draft.value.style
    draft.value = { figure, parameters: samples === undefined ? {} : { samples }, style: look, kept: null }
  }
  const open = (row: FigureRow) => (draft.value = draftOf(row))
  const setParameters = (parameters: FigureDraft['parameters']) => (draft.value = { ...draft.value, parameters })
  const setStyle = (style: FigureStyle) => (draft.value = { ...draft.value, style: { ...style } })

  watch(
    () => info.value?.path ?? null,
    (path) => {
      if (path === null || path === project.value) return
      const { samples: _, ...others } = draft.value.parameters
      draft.value = { ...draft.value, parameters: others, kept: null }
      project.value = path
    },
    { immediate: true },
  )
  watch(
    figures,
    (all) => {
      if (all[0] && !head.value) choose(all[0].name)
    },
    { immediate: true },
  )
  // other places ask by the address: for a kind of figure, with certain samples, or for one that was kept
  watch(
    () => [route.query['figure'], route.query['samples'], figures.value.length, kept.value.value?.length] as const,
    ([figure, samples]) => {
      const asked = kept.value.value?.find((row) => row.id === figure)
      if (asked) open(asked)
      else if (typeof figure === 'string' && figures.value.some((one) => one.name === figure) && figure !== draft.value.figure)
        choose(figure)
      if (typeof samples === 'string' && samples !== '') setParameters({ ...draft.value.parameters, samples })
    },
    { immediate: true },
  )

  const question = computed(() => questionOf(draft.value))
  // while a setting is wrong, the figure stays as it was before
  const lastRight = shallowRef(question.value)
  watch(question, (now) => {
    if (now) lastRight.value = now
  })
  // typing a number asks once, when it stands
  const settled = refDebounced(lastRight, 200)
  const answer = useAnswer('figures.describe', () => (info.value ? settled.value : null), [
    'result.added',
    'sample.added',
    'project.changed',
  ])
  const drawn = computed(() => {
    const value = answer.value.value
    if (!value || !settled.value) return null
    const description = value.description as FigureDescription
    // while another figure is on its way, the last one is not shown under its name
    if (description.figure !== settled.value.figure) return null
    return { description, typeset: value.typeset as Typeset, marks: value.marks, missing: value.missing }
  })

  return {
    draft,
    figures,
    head,
    kept,
    keptRow,
    question,
    drawn,
    error: answer.error,
    isAsking: answer.isAsking,
    choose,
    open,
    setParameters,
    setStyle,
  }
}
