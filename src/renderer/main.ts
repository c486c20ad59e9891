import './engine/strict-policy.ts'
import './ui/tokens.css'
import './ui/base.css'
import { createApp, watch } from 'vue'
import { createActionTable } from './actions/action-table.ts'
import { actionsKey } from './actions/use-action.ts'
import App from './App.vue'
import { connectEngine } from './engine/connection.ts'
import { bridgeKey } from './engine/use-bridge.ts'
import { engineKey } from './engine/use-engine.ts'
import { createProject, projectKey } from './engine/use-project.ts'
import { forgetArrays } from './engine/use-results.ts'
import { createRuns, runsKey } from './engine/use-runs.ts'
import { ReportedError } from '../shared/contracts/errors.ts'
import { createPlacesRouter, loadPagesWhenIdle } from './shell/router.ts'
import { places } from './shell/places.ts'
import { createLayoutMemory, layoutKey } from './ui/layout-memory.ts'
import { notifyError } from './ui/notifications.ts'

const bridge = window.vitrine
const engine = connectEngine(bridge)
const project = createProject(engine, bridge)
const router = createPlacesRouter(() => project.info.value !== null)
watch(
  () => project.info.value?.path,
  (path) => {
    forgetArrays()
    document.title = path === undefined ? 'Vitrine' : `${project.info.value?.name ?? ''} – Vitrine`
  },
)

async function openAskedFor(): Promise<void> {
  const asked = await bridge.projectToOpen()
  if (!asked) return
  if (await project.open(asked.path)) {
    const path = `/${(asked.place ?? 'library').replace(/^\/+/, '')}`
    await router.push(places.some((place) => path.startsWith(place.path)) ? path : '/library')
  } else if (project.problem.value) {
    notifyError(new ReportedError(project.problem.value))
  }
}

const layout = createLayoutMemory(bridge)
window.addEventListener('pagehide', layout.flush)

const app = createApp(App)
  .provide(bridgeKey, bridge)
  .provide(engineKey, engine)
  .provide(projectKey, project)
  .provide(runsKey, createRuns(engine, project))
  .provide(actionsKey, createActionTable())
  .provide(layoutKey, layout)
  .use(router)

// mounted with the widths and the text size it had, so that nothing jumps
void layout.loaded
  .catch(() => undefined)
  .then(() => {
    app.mount('#app')
    loadPagesWhenIdle()
    return openAskedFor()
  })
