import type { z } from 'zod'
import { figureCalls } from './calls/figure-calls.ts'
import { fileCalls } from './calls/file-calls.ts'
import { modeCalls } from './calls/mode-calls.ts'
import { projectCalls } from './calls/project-calls.ts'
import { recipeCalls } from './calls/recipe-calls.ts'
import { runCalls } from './calls/run-calls.ts'
import { sampleCalls } from './calls/sample-calls.ts'

/**
 * The whole wire between a window (or the command line) and the engine. Each call names its arguments and its
 * result as schemas; both ends derive their types from this one table, and the receiving side parses what arrives.
 * A connection works on one project at a time: the one it created or opened last.
 */
export const engineCalls = {
  ...projectCalls,
  ...recipeCalls,
  ...runCalls,
  ...sampleCalls,
  ...modeCalls,
  ...fileCalls,
  ...figureCalls,
} as const

export type EngineCalls = typeof engineCalls
export type CallName = keyof EngineCalls
/** What a caller may write: defaults can be left out. */
export type CallArguments<C extends CallName> = z.input<EngineCalls[C]['arguments']>
/** What the engine's function receives: checked and completed. */
export type CheckedArguments<C extends CallName> = z.output<EngineCalls[C]['arguments']>
export type CallResult<C extends CallName> = z.output<EngineCalls[C]['result']>
