import { type CallArguments, type CallName, type CallResult, type CheckedArguments, engineCalls } from '../../shared/contracts/calls.ts'
import { InputError } from '../../shared/contracts/errors.ts'
import type { EventName } from '../../shared/contracts/events.ts'
import { checkParameters } from '../definitions/check-parameters.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import type { Emit } from '../jobs/notices.ts'
import { createPool } from '../jobs/pool.ts'
import { createRates } from '../jobs/rates.ts'
import { createSeats } from '../jobs/seats.ts'
import * as builtIn from '../registry.ts'
import { binCalls } from './calls/bin-calls.ts'
import { editCalls } from './calls/edit-calls.ts'
import { fileCalls } from './calls/file-calls.ts'
import { figureCalls } from './calls/figure-calls.ts'
import type { CallContext, Handlers } from './calls/handlers.ts'
import { historyCalls } from './calls/history-calls.ts'
import { modeCalls } from './calls/mode-calls.ts'
import { particleCalls } from './calls/particle-calls.ts'
import { projectCalls } from './calls/project-calls.ts'
import { recipeCalls } from './calls/recipe-calls.ts'
import { resultCalls } from './calls/result-calls.ts'
import { runCalls } from './calls/run-calls.ts'
import { sampleCalls } from './calls/sample-calls.ts'
import { viewCalls } from './calls/view-calls.ts'
import { createOpenProjects, type OpenProject } from './open-projects.ts'
import { packageVersion } from './version.ts'

export interface EngineOptions {
  /** Worker threads; one a core unless told. */
  readonly workers?: number
  /** Written into the provenance of runs; the package's own unless told. */
  readonly version?: string
  /** Whether opening a project goes on with runs that wait in it; true unless told. */
  readonly resumeOnOpen?: boolean
  /** Definitions to use in place of the product's, with the URL of the module that workers import them from. */
  readonly definitions?: { readonly registry: Registry; readonly url: string }
}

/** Hears every event of the project that its connection works on. */
type EventListener = (name: EventName, payload: unknown) => void

export interface Connection {
  /**
   * Checks the arguments and carries the call out.
   * @throws InputError, WorkError, Cancelled or ReportedError
   */
  call<C extends CallName>(name: C, args: CallArguments<C>): Promise<CallResult<C>>
  /** Lets go of the project; what runs goes on. */
  close(): Promise<void>
}

export interface Engine {
  connect(listener: EventListener): Connection
  /** Stops all work (it is resumed when its project is next opened) and leaves each project one whole file. */
  shutdown(): Promise<void>
}

/** The engine: projects, runs and workers, for any number of windows or for one command. */
export function createEngine(options: EngineOptions = {}): Engine {
  const registry: Registry = options.definitions?.registry ?? builtIn
  const version = options.version ?? packageVersion()
  const pool = createPool({ workers: options.workers, definitions: options.definitions?.url })
  const rates = createRates(pool, { definitions: options.definitions?.url })
  const listeners = new Map<EventListener, () => string | undefined>()
  const emit: Emit = (name, payload) => {
    for (const [listener, path] of listeners) if (path() === payload.project) listener(name, payload)
  }
  const seats = createSeats(pool.workers)
  const projects = createOpenProjects({ pool, seats, registry, emit, resumeOnOpen: options.resumeOnOpen ?? true })
  const handlers: Handlers = {
    ...projectCalls,
    ...historyCalls,
    ...binCalls,
    ...viewCalls,
    ...editCalls,
    ...recipeCalls,
    ...runCalls,
    ...sampleCalls,
    ...particleCalls,
    ...modeCalls,
    ...resultCalls,
    ...figureCalls,
    ...fileCalls(emit),
  }

  function connect(onEvent: EventListener): Connection {
    let current: OpenProject | null = null
    // A function of its own for each connection, so that one listener may be given twice.
    const listener: EventListener = (name, payload) => onEvent(name, payload)
    listeners.set(listener, () => current?.store.path)
    const context: CallContext = {
      registry,
      pool,
      rates,
      projects,
      version,
      get hasProject() {
        return current !== null
      },
      project() {
        if (current) return current
        throw new InputError('no project is open: open or create one first')
      },
      async use(project) {
        const before = current
        current = project
        if (before) await projects.release(before)
      },
    }
    return {
      async call<C extends CallName>(name: C, args: CallArguments<C>) {
        if (!Object.hasOwn(engineCalls, name)) throw new InputError(`the engine has no call “${name}”`)
        const checked = checkParameters(engineCalls[name].arguments, args, '', 'the arguments') as CheckedArguments<C>
        const handler: (args: CheckedArguments<C>, context: CallContext) => CallResult<C> | Promise<CallResult<C>> = handlers[name]
        return await handler(checked, context)
      },
      async close() {
        listeners.delete(listener)
        await context.use(null)
      },
    }
  }

  return {
    connect,
    async shutdown() {
      await projects.closeAll()
      await Promise.all([pool.close(), rates.close()])
    },
  }
}
