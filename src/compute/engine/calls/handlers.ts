import type { CallName, CallResult, CheckedArguments } from '../../../shared/contracts/calls.ts'
import type { Registry } from '../../definitions/registry-shape.ts'
import type { Pool } from '../../jobs/pool.ts'
import type { Rates } from '../../jobs/rates.ts'
import type { OpenProject, OpenProjects } from '../open-projects.ts'

/** What an engine's functions work with: what all connections share, and the project this one works on. */
export interface CallContext {
  readonly registry: Registry
  readonly pool: Pool
  readonly rates: Rates
  readonly projects: OpenProjects
  readonly version: string
  readonly hasProject: boolean
  /** @throws InputError when none is open */
  project(): OpenProject
  /** Works on this project from now on, or on none. */
  use(project: OpenProject | null): Promise<void>
}

export type Handlers = {
  readonly [C in CallName]: (args: CheckedArguments<C>, context: CallContext) => CallResult<C> | Promise<CallResult<C>>
}
