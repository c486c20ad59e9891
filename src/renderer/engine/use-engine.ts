import { inject, onScopeDispose, type InjectionKey } from 'vue'
import type { EventName, EventPayload } from '../../shared/contracts/events.ts'
import type { EngineConnection } from './connection.ts'

export const engineKey: InjectionKey<EngineConnection> = Symbol('engine')

export function useEngine(): EngineConnection {
  const engine = inject(engineKey)
  if (!engine) throw new Error('no engine was provided to this component')
  return engine
}

/** Listens as long as the component lives. */
export function useEngineEvent<E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void): void {
  onScopeDispose(useEngine().on(name, listener))
}
