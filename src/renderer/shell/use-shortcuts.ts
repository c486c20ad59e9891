import { useEventListener } from '@vueuse/core'
import { onScopeDispose } from 'vue'
import { useRouter } from 'vue-router'
import type { MenuAction } from '../../shared/contracts/bridge.ts'
import { useBridge } from '../engine/use-bridge.ts'
import { useProjectActions } from '../engine/use-project-actions.ts'
import { useProject } from '../engine/use-project.ts'
import { notify } from '../ui/notifications.ts'
import { places } from './places.ts'

/** The native menu and the keys Ctrl 1 … 6 lead to the same actions as the buttons. */
export function useShortcuts(): void {
  const bridge = useBridge()
  const router = useRouter()
  const project = useProject()
  const actions = useProjectActions()

  async function run(action: MenuAction): Promise<void> {
    if (action === 'new-project') return actions.newProject()
    if (action === 'open-project') return actions.openProject()
    if (action === 'import-files') {
      if (project.info.value) return actions.importFiles()
      notify({ kind: 'info', text: 'Open or make a project first; imported samples are kept in it.' })
      return
    }
    const place = places.find((one) => one.action === action)
    if (place) await router.push(place.path)
  }

  onScopeDispose(bridge.onMenuAction((action) => void run(action)))
  useEventListener(window, 'keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    const place = /^[1-9]$/.test(event.key) ? places[Number(event.key) - 1] : undefined
    if (!place) return
    event.preventDefault()
    void run(place.action)
  })
}
