import { computed, onScopeDispose, shallowReactive } from 'vue'
import { useRouter } from 'vue-router'
import { useEngine } from '../../engine/use-engine.ts'
import { useProjectActions } from '../../engine/use-project-actions.ts'
import { useProject } from '../../engine/use-project.ts'
import { remembered } from '../../ui/remembered.ts'
import { notify } from '../../ui/notifications.ts'
import { gallery, samplesWithin, type GalleryEntry } from './gallery.ts'

export interface GalleryCost {
  readonly samples: number
  readonly seconds: number
}

/** What each figure of the gallery costs on this machine, and making one: recipe, run and figure in one go. */
export function useGallery() {
  const engine = useEngine()
  const router = useRouter()
  const { info } = useProject()
  const { newProject } = useProjectActions()
  const minutes = remembered('home.gallery-minutes', 2)
  /** Of one glass at every point of the sweep, the whole machine working. */
  const secondsEach = shallowReactive(new Map<string, number>())
  let isLeft = false
  onScopeDispose(() => {
    isLeft = true
  })

  // one after the other: each is measured for a moment, and what was measured before is remembered
  async function measureAll(): Promise<void> {
    for (const entry of gallery) {
      if (isLeft) return
      const { seconds } = await engine.call('recipe.estimate', { recipe: { ...entry.recipe, samples: entry.leastSamples } })
      if (seconds !== null) secondsEach.set(entry.figure, seconds / entry.leastSamples)
    }
  }

  const costs = computed(() => {
    const known = new Map<string, GalleryCost>()
    for (const entry of gallery) {
      const each = secondsEach.get(entry.figure)
      if (each === undefined) continue
      const samples = samplesWithin(minutes.value * 60, entry, each)
      known.set(entry.figure, { samples, seconds: samples * each })
    }
    return known
  })

  async function make(entry: GalleryEntry): Promise<void> {
    if (!info.value) await newProject()
    if (!info.value) return
    const samples = costs.value.get(entry.figure)?.samples ?? entry.leastSamples
    const { run } = await engine.call('runs.prepare', { recipe: { ...entry.recipe, samples } })
    notify({ kind: 'info', text: `Making “${entry.title}”: the figure fills as glasses are finished.` })
    await router.push({ path: '/figures', query: { figure: entry.figure, samples: `run:${run}` } })
  }

  return { minutes, costs, measureAll, make }
}
