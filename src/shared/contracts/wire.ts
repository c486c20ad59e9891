import type { CallArguments, CallName, CallResult } from './calls.ts'
import type { ErrorReport } from './errors.ts'
import type { EventName, EventPayload } from './events.ts'

/**
 * What travels over a port (through birpc): one function on each side. An answer is a value or a report,
 * never a thrown error, because error classes do not survive structured clone.
 */
export interface EngineFunctions {
  call(name: CallName, args: unknown): Promise<Answer<unknown>>
}

export interface ClientFunctions {
  event(name: EventName, payload: unknown): void
}

export type Answer<T> = { ok: true; value: T } | { ok: false; error: ErrorReport }

/** The typed face of a connection, alike for the window and the command line. */
export interface EngineClient {
  call<C extends CallName>(name: C, args: CallArguments<C>): Promise<CallResult<C>>
  on<E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void): () => void
}
