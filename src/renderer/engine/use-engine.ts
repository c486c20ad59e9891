import { inject, type InjectionKey } from 'vue'
import type { EngineConnection } from './connection.ts'

export const engineKey: InjectionKey<EngineConnection> = Symbol('engine')

export function useEngine(): EngineConnection {
  const engine = inject(engineKey)
  if (!engine) throw new Error('no engine was provided to this component')
  return engine
}
