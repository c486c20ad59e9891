import { useThrottleFn } from '@vueuse/core'
import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { CallArguments, CallName, CallResult } from '../../shared/contracts/calls.ts'
import { reportError, type ErrorReport } from '../../shared/contracts/errors.ts'
import type { EventName } from '../../shared/contracts/events.ts'
import { useEngine } from './use-engine.ts'

export interface Answered<T> {
  /** The newest answer; kept while the next is on its way. Null until the first, or when nothing is asked. */
  readonly value: Readonly<ShallowRef<T | null>>
  readonly error: Readonly<ShallowRef<ErrorReport | null>>
  readonly isAsking: Readonly<ShallowRef<boolean>>
  /** Asks again at once. */
  renew(): Promise<void>
}

/**
 * Keeps the answer to a question fresh: asks when the arguments change, when one of the events arrives, and after
 * the engine came back. Answers that arrive late, after a newer question, are dropped.
 */
export function useAnswer<C extends CallName>(
  name: C,
  args: () => CallArguments<C> | null,
  renewOn: readonly EventName[] = [],
): Answered<CallResult<C>> {
  const engine = useEngine()
  // named by hand: inferred from the generic, it becomes a union over all calls
  const value = shallowRef(null) as ShallowRef<CallResult<C> | null>
  const error = shallowRef<ErrorReport | null>(null)
  const isAsking = shallowRef(false)
  let asked = 0

  async function renew(): Promise<void> {
    const question = args()
    const number = ++asked
    if (question === null) {
      value.value = null
      error.value = null
      isAsking.value = false
      return
    }
    isAsking.value = true
    try {
      const answer = await engine.call(name, question)
      if (number !== asked) return
      value.value = answer
      error.value = null
    } catch (reason) {
      if (number === asked) error.value = reportError(reason)
    } finally {
      if (number === asked) isAsking.value = false
    }
  }

  watch(() => JSON.stringify(args()), renew, { immediate: true })
  // a call that was under way when the engine died has failed by now; one made since waits for the new port by itself
  watch(engine.generation, () => {
    if (!isAsking.value) void renew()
  })
  // a fast run adds many samples a second; asking a few times a second is enough, the last time after the last event
  const renewSoon = useThrottleFn(renew, 250, true)
  for (const event of renewOn) onScopeDispose(engine.on(event, () => void renewSoon()))
  onScopeDispose(() => {
    asked++
  })
  return { value, error, isAsking, renew }
}
