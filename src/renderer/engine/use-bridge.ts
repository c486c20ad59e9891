import { inject, type InjectionKey } from 'vue'
import type { Bridge } from '../../shared/contracts/bridge.ts'

export const bridgeKey: InjectionKey<Bridge> = Symbol('bridge')

/** Native things: dialogs, recent files, the menu. */
export function useBridge(): Bridge {
  const bridge = inject(bridgeKey)
  if (!bridge) throw new Error('no bridge was provided to this component')
  return bridge
}
