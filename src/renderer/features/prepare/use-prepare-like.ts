import { watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useEngine } from '../../engine/use-engine.ts'
import { attempt, notify } from '../../ui/notifications.ts'
import { type Draft, isDraft, recipeToText } from './recipe-draft.ts'
import type { Drafts } from './use-drafts.ts'

/** “Prepare more like this”: the address `?like=SAMPLE` begins a draft from that sample's recipe, and is taken away again. */
export function usePrepareLike(drafts: Drafts): void {
  const engine = useEngine()
  const route = useRoute()
  const router = useRouter()

  watch(
    () => route.query['like'],
    async (like) => {
      const sample = Number(like)
      if (typeof like !== 'string' || !Number.isInteger(sample) || sample < 1) return
      await attempt(async () => {
        const { recipe } = await engine.call('samples.show', { sample })
        if (isDraft(recipe)) drafts.add(recipeToText(moreLike(recipe)), `More like sample ${sample}`)
        else notify({ kind: 'info', text: `Sample ${sample} was not prepared here, so it has no recipe to begin with.` })
      })
      await router.replace({ path: route.path })
    },
    { immediate: true },
  )
}

/** The recipe with the next seed: with its own, the same samples would come out again. */
export function moreLike(recipe: Draft): Draft {
  const seed = recipe['seed']
  return { ...recipe, seed: typeof seed === 'number' ? seed + 1 : 2 }
}
