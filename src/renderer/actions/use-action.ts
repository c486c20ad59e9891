import { inject, onScopeDispose, type InjectionKey } from 'vue'
import type { ActionId } from '../../shared/contracts/actions.ts'
import type { ActionHandler, ActionTable } from './action-table.ts'

export const actionsKey: InjectionKey<ActionTable> = Symbol('actions')

export function useActions(): ActionTable {
  const table = inject(actionsKey)
  if (!table) throw new Error('no actions were provided to this component')
  return table
}

/** Offers an action for as long as the component lives: to the menu, the palette, its key and any button that runs it by name. */
export function useAction(id: ActionId, handler: ActionHandler): void {
  onScopeDispose(useActions().register(id, handler))
}
