import { mount } from '@vue/test-utils'
import { onTestFinished } from 'vitest'
import { defineComponent, h, type Component } from 'vue'
import { createMemoryHistory } from 'vue-router'
import type { Bridge } from '../../../../src/shared/contracts/bridge.ts'
import { createActionTable } from '../../../../src/renderer/actions/action-table.ts'
import { actionsKey } from '../../../../src/renderer/actions/use-action.ts'
import { connectEngine } from '../../../../src/renderer/engine/connection.ts'
import { bridgeKey } from '../../../../src/renderer/engine/use-bridge.ts'
import { engineKey } from '../../../../src/renderer/engine/use-engine.ts'
import { createProject, projectKey } from '../../../../src/renderer/engine/use-project.ts'
import { createRuns, runsKey } from '../../../../src/renderer/engine/use-runs.ts'
import { createPlacesRouter } from '../../../../src/renderer/shell/router.ts'
import { createLayoutMemory, layoutKey } from '../../../../src/renderer/ui/layout-memory.ts'
import { createEngineDouble, type Answers } from './engine-double.ts'
import { givenCatalogue, givenProject } from './given.ts'

const usual: Answers = {
  'catalogue.get': () => givenCatalogue,
  'project.open': ({ path }) => givenProject(path),
  'project.create': ({ path }) => givenProject(path, 0),
  'project.info': () => givenProject(),
  'runs.list': () => [],
  'ensembles.list': () => [],
  'history.show': () => ({ undo: null, redo: null }),
  'tags.list': () => [],
  'views.list': () => [],
  'bin.list': () => [],
  'figures.list': () => [],
}

/** A component with everything around it that main.ts provides, over a double of main and engine, with a project open. */
export async function mountInWindow(component: Component, answers: Answers = {}, native: Partial<Bridge> = {}, props: object = {}) {
  const double = createEngineDouble({ ...usual, ...answers }, native)
  const engine = connectEngine(double.bridge, double.host)
  const project = createProject(engine, double.bridge)
  const runs = createRuns(engine, project)
  const actions = createActionTable()
  const layout = createLayoutMemory(double.bridge)
  await layout.loaded
  await project.open('/data/soft glasses.vitrine')
  const router = createPlacesRouter(() => project.info.value !== null, createMemoryHistory())
  await router.push('/home')
  const wrapper = mount(
    defineComponent(() => () => h(component, props)),
    {
      attachTo: document.body,
      global: {
        plugins: [router],
        provide: {
          [bridgeKey as symbol]: double.bridge,
          [engineKey as symbol]: engine,
          [projectKey as symbol]: project,
          [runsKey as symbol]: runs,
          [actionsKey as symbol]: actions,
          [layoutKey as symbol]: layout,
        },
      },
    },
  )
  onTestFinished(() => {
    wrapper.unmount()
    engine.close()
  })
  return { wrapper, double, engine, project, runs, router, actions }
}
