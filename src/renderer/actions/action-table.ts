import { computed, shallowReactive, type ComputedRef } from 'vue'
import { actionHeads, type ActionHead, type ActionId } from '../../shared/contracts/actions.ts'
import { attempt } from '../ui/notifications.ts'

/** What an action does here and now. The functions are read reactively. */
export interface ActionHandler {
  run(): unknown
  /** Why it cannot be done now, as a sentence; empty when it can. */
  obstacle?(): string
}

export interface OfferedAction {
  readonly head: ActionHead & { readonly id: ActionId }
  readonly obstacle: string
}

export interface ActionTable {
  /** The newest registration of an action counts; the returned function takes it back. */
  register(id: ActionId, handler: ActionHandler): () => void
  /** Empty when it can be done; a sentence when it cannot; null when nothing here offers it. */
  obstacleOf(id: ActionId): string | null
  /** Does it, unless there is an obstacle; a failure is said in a notification. */
  run(id: ActionId): Promise<void>
  /** In the order of the list, what the window offers now. */
  readonly offered: ComputedRef<OfferedAction[]>
}

export function createActionTable(): ActionTable {
  const handlers = shallowReactive(new Map<ActionId, readonly ActionHandler[]>())
  const newest = (id: ActionId) => handlers.get(id)?.at(-1)
  const obstacleOf = (id: ActionId) => {
    const handler = newest(id)
    return handler ? (handler.obstacle?.() ?? '') : null
  }
  return {
    register(id, handler) {
      handlers.set(id, [...(handlers.get(id) ?? []), handler])
      return () => {
        const rest = (handlers.get(id) ?? []).filter((one) => one !== handler)
        if (rest.length > 0) handlers.set(id, rest)
        else handlers.delete(id)
      }
    },
    obstacleOf,
    async run(id) {
      const handler = newest(id)
      if (handler && obstacleOf(id) === '') await attempt(async () => await handler.run())
    },
    offered: computed(() =>
      actionHeads.flatMap((head) => {
        const obstacle = obstacleOf(head.id)
        return obstacle === null ? [] : [{ head, obstacle }]
      }),
    ),
  }
}
