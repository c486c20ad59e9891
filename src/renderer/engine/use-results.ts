import type { CallArguments } from '../../shared/contracts/calls.ts'
import type { ResultId } from '../../shared/contracts/ids.ts'
import type { ArrayValue, ResultRow } from '../../shared/contracts/records.ts'
import { markRaw, onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { reportError, type ErrorReport } from '../../shared/contracts/errors.ts'
import { createArrayCache } from './array-cache.ts'
import { useAnswer, type Answered } from './use-answer.ts'
import { useEngine } from './use-engine.ts'

export function useResults(query: () => CallArguments<'results.list'> | null): Answered<ResultRow[]> {
  return useAnswer('results.list', query, ['result.added', 'project.changed'])
}

export interface ArrayQuestion {
  readonly result: ResultId
  readonly name: string
  /** One block of a stacked array: item k of `modes [k, N, d]`. Absent for the whole array. */
  readonly item?: number
}

// a result never changes once stored, so its arrays stay right as long as the window works on one project
const cache = createArrayCache(256e6)

/** Forgets all kept arrays, when another project is opened. */
export function forgetArrays(): void {
  cache.clear()
}

/** An array of a result, outside reactivity; null while it is not there. */
export function useResultArray(question: () => ArrayQuestion | null): {
  value: Readonly<ShallowRef<ArrayValue | null>>
  error: Readonly<ShallowRef<ErrorReport | null>>
} {
  const engine = useEngine()
  const value = shallowRef<ArrayValue | null>(null)
  const error = shallowRef<ErrorReport | null>(null)
  let asked = 0

  async function renew(): Promise<void> {
    const number = ++asked
    const wanted = question()
    if (!wanted) {
      value.value = null
      error.value = null
      return
    }
    try {
      const found = await cache.get(JSON.stringify(wanted), async () => {
        const { result, name, item } = wanted
        const answer =
          item === undefined
            ? await engine.call('results.array', { result, name })
            : await engine.call('results.arrayItem', { result, name, item })
        return markRaw(answer)
      })
      if (number !== asked) return
      value.value = found
      error.value = null
    } catch (reason) {
      if (number !== asked) return
      value.value = null
      error.value = reportError(reason)
    }
  }

  watch(() => JSON.stringify(question()), renew, { immediate: true })
  watch(engine.generation, () => {
    if (error.value) void renew()
  })
  onScopeDispose(() => {
    asked++
  })
  return { value, error }
}
