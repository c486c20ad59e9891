import { useThrottleFn } from '@vueuse/core'
import { inject, shallowRef, type InjectionKey, type ShallowRef } from 'vue'
import type { Bridge } from '../../shared/contracts/bridge.ts'
import { reportError, type ErrorReport } from '../../shared/contracts/errors.ts'
import type { ProjectInfo } from '../../shared/contracts/records.ts'
import type { EngineConnection } from './connection.ts'

/** The project this window works on. */
export interface ProjectHandle {
  readonly info: Readonly<ShallowRef<ProjectInfo | null>>
  /** What went wrong with the last attempt to open or make one. */
  readonly problem: Readonly<ShallowRef<ErrorReport | null>>
  /** True when the project is open afterwards. */
  open(path: string): Promise<boolean>
  create(path: string): Promise<boolean>
  close(): Promise<void>
}

export const projectKey: InjectionKey<ProjectHandle> = Symbol('project')

export function useProject(): ProjectHandle {
  const project = inject(projectKey)
  if (!project) throw new Error('no project handle was provided to this component')
  return project
}

/** Made once for the window: opens projects, opens the same one again after a restart of the engine, keeps its counts fresh. */
export function createProject(engine: EngineConnection, bridge: Pick<Bridge, 'noteProject'>): ProjectHandle {
  const info = shallowRef<ProjectInfo | null>(null)
  const problem = shallowRef<ErrorReport | null>(null)

  async function attempt(ask: () => Promise<ProjectInfo>): Promise<boolean> {
    try {
      info.value = await ask()
      problem.value = null
      bridge.noteProject(info.value.path)
      return true
    } catch (reason) {
      problem.value = reportError(reason)
      return false
    }
  }

  async function renew(): Promise<void> {
    if (!info.value) return
    try {
      info.value = await engine.call('project.info', {})
    } catch (reason) {
      problem.value = reportError(reason)
    }
  }

  engine.restoreWith(async (client) => {
    const path = info.value?.path
    if (path === undefined) return
    try {
      info.value = await client.call('project.open', { path })
    } catch (reason) {
      problem.value = reportError(reason)
      info.value = null
    }
  })
  const renewSoon = useThrottleFn(renew, 250, true)
  for (const event of ['run.changed', 'sample.added', 'result.added', 'project.changed'] as const) engine.on(event, () => void renewSoon())

  return {
    info: info,
    problem: problem,
    open: (path) => attempt(() => engine.call('project.open', { path })),
    create: (path) => attempt(() => engine.call('project.create', { path })),
    close: async () => {
      await engine.call('project.close', {})
      info.value = null
      bridge.noteProject(null)
    },
  }
}
