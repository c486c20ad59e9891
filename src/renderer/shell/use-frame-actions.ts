import { useRouter } from 'vue-router'
import { useAction } from '../actions/use-action.ts'
import { useBridge } from '../engine/use-bridge.ts'
import { useProjectActions } from '../engine/use-project-actions.ts'
import { useProject } from '../engine/use-project.ts'
import { applyTextSize, useTextSize } from '../ui/text-size.ts'
import { places } from './places.ts'

/** What can be done everywhere in the window, whatever its place. */
export function useFrameActions(): void {
  const bridge = useBridge()
  const router = useRouter()
  const project = useProject()
  const actions = useProjectActions()
  const text = useTextSize()
  applyTextSize(text)
  const needsProject = (why = '') => ({ obstacle: () => (project.info.value ? '' : `Open or make a project first${why}`) })

  useAction('file.new', { run: actions.newProject })
  useAction('file.open', { run: actions.openProject })
  useAction('file.open-sample', { run: actions.openSampleProject })
  useAction('file.import', { run: actions.importFiles, ...needsProject('; imported samples are kept in it') })
  useAction('file.close', { run: actions.closeProject, obstacle: () => (project.info.value ? '' : 'No project is open') })
  useAction('file.new-window', { run: () => bridge.newWindow() })
  useAction('view.text-larger', { run: text.larger, obstacle: () => (text.isLargest.value ? 'The text is as large as it gets' : '') })
  useAction('view.text-smaller', { run: text.smaller, obstacle: () => (text.isSmallest.value ? 'The text is as small as it gets' : '') })
  useAction('view.text-reset', { run: text.reset, obstacle: () => (text.size.value === 100 ? 'The text has its usual size' : '') })
  for (const place of places) {
    useAction(place.action, { run: () => router.push(place.path), ...(place.needsProject ? needsProject() : {}) })
  }
}
