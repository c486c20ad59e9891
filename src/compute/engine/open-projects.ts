import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Registry } from '../definitions/registry-shape.ts'
import type { Emit } from '../jobs/notices.ts'
import type { Pool } from '../jobs/pool.ts'
import { createRunner, type Runner } from '../jobs/runner.ts'
import type { Seats } from '../jobs/seats.ts'
import type { Changed } from '../project/edits.ts'
import { finishEmptying, isHalfEmptied } from '../project/empty-bin.ts'
import { createProject, openProject } from '../project/open.ts'
import { releaseDeadOwners } from '../project/owners.ts'
import type { Store } from '../project/store.ts'

export interface OpenProject {
  readonly store: Store
  readonly runner: Runner
  /** Tells every window of the project what has to be asked anew after an edit; nothing when that is nothing. */
  changed(what: readonly Changed[]): void
}

export interface OpenProjects {
  create(path: string): OpenProject
  open(path: string): OpenProject
  /** A connection has done with it; it closes when nobody uses it and nothing of it runs. */
  release(project: OpenProject): Promise<void>
  /** Resolves once nothing of any project is worked on. */
  whenIdle(): Promise<void>
  /** Stops all work and leaves each project as one whole file. */
  closeAll(): Promise<void>
}

export interface OpenProjectsOptions {
  readonly pool: Pool
  readonly seats: Seats
  readonly registry: Registry
  readonly resumeOnOpen: boolean
  readonly emit: Emit
}

/** The projects of this engine, each opened once however many windows look at it. */
export function createOpenProjects({ resumeOnOpen, ...shared }: OpenProjectsOptions): OpenProjects {
  const projects = new Map<string, OpenProject>()
  const users = new Map<OpenProject, number>()
  const closing = new Set<Promise<void>>()
  const waiting = new Set<() => void>()

  const isIdle = () => [...projects.values()].every(({ runner }) => runner.isIdle)

  function noteIdle(project: OpenProject): void {
    void closeIfUnused(project)
    if (!isIdle()) return
    for (const resolve of waiting) resolve()
    waiting.clear()
  }

  function adopt(store: Store): OpenProject {
    const runner = createRunner(store, { ...shared, onIdle: () => noteIdle(project) })
    const project: OpenProject = {
      store,
      runner,
      changed(what) {
        if (what.length > 0) shared.emit('project.changed', { project: store.path, what: [...what] })
      },
    }
    projects.set(store.path, project)
    users.set(project, 1)
    return project
  }

  function close(project: OpenProject): Promise<void> {
    projects.delete(project.store.path)
    users.delete(project)
    const work = project.runner.close().finally(() => {
      closing.delete(work)
      project.store.close()
    })
    closing.add(work)
    return work
  }

  async function closeIfUnused(project: OpenProject): Promise<void> {
    if (users.get(project) === 0 && project.runner.isIdle) await close(project)
  }

  return {
    create: (path) => adopt(createProject(path)),
    open(path) {
      const there = projects.get(realPath(path))
      if (there) {
        users.set(there, (users.get(there) ?? 0) + 1)
        return there
      }
      const project = adopt(openProject(realPath(path)))
      // What a killed process left half done waits from now on, and here goes on at once if so wished.
      releaseDeadOwners(project.store)
      if (resumeOnOpen) project.runner.startWaiting()
      if (isHalfEmptied(project.store)) {
        // It is tried again at the next opening; until then it only takes space.
        finishEmptying(project.store).catch((error: unknown) => process.stderr.write(`the bin could not be emptied: ${String(error)}\n`))
      }
      return project
    },
    async release(project) {
      const count = users.get(project)
      if (count === undefined) return
      users.set(project, count - 1)
      await closeIfUnused(project)
    },
    whenIdle: () => (isIdle() ? Promise.resolve() : new Promise((resolve) => void waiting.add(resolve))),
    async closeAll() {
      for (const project of projects.values()) void close(project)
      await Promise.all(closing)
    },
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    // Opening it says in words what is wrong with it.
    return resolve(path)
  }
}
