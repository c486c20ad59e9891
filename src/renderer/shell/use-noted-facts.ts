import { watch } from 'vue'
import { useActions } from '../actions/use-action.ts'
import { useBridge } from '../engine/use-bridge.ts'
import { useProject } from '../engine/use-project.ts'

/** Tells main what its menu may offer, and what the card of the open project shows. */
export function useNotedFacts(): void {
  const bridge = useBridge()
  const actions = useActions()
  const { info } = useProject()

  watch(
    () => actions.offered.value.flatMap(({ head, obstacle }) => (obstacle === '' ? [head.id] : [])),
    (enabled, before) => {
      if (enabled.join() !== before?.join()) bridge.noteActions(enabled)
    },
    { immediate: true, flush: 'post' },
  )
  watch(
    () => (info.value ? ([info.value.path, info.value.samples, info.value.ensembles] as const) : null),
    (now, before) => {
      if (now && now.join() !== before?.join()) bridge.noteProjectCard({ samples: now[1], ensembles: now[2], picture: null })
    },
    { immediate: true },
  )
}
