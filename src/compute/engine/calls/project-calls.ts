import { catalogueOf } from '../../definitions/head.ts'
import { projectInfoOf } from '../../project/info.ts'
import { repairProject } from '../../project/repair.ts'
import { verifyProject } from '../../project/verify.ts'
import type { Handlers } from './handlers.ts'

export const projectCalls: Pick<
  Handlers,
  | 'catalogue.get'
  | 'project.create'
  | 'project.open'
  | 'project.close'
  | 'project.info'
  | 'project.verify'
  | 'engine.status'
  | 'engine.whenIdle'
> = {
  'catalogue.get': (_, { registry }) => catalogueOf(registry),
  async 'project.create'({ path }, context) {
    const project = context.projects.create(path)
    await context.use(project)
    return projectInfoOf(project.store)
  },
  async 'project.open'({ path }, context) {
    const project = context.projects.open(path)
    await context.use(project)
    return projectInfoOf(project.store)
  },
  async 'project.close'(_, context) {
    await context.use(null)
    return {}
  },
  'project.info': (_, context) => projectInfoOf(context.project().store),
  'project.verify'({ repair }, context) {
    const { store } = context.project()
    const done = repair ? repairProject(store) : { repairs: [], backup: null }
    return { ...verifyProject(store), ...done }
  },
  async 'engine.whenIdle'(_, { projects }) {
    await projects.whenIdle()
    return {}
  },
  'engine.status': (_, { pool, version }) => ({ workers: pool.workers, busy: pool.busy, version }),
}
