import { useThrottleFn } from '@vueuse/core'
import { onScopeDispose, shallowReactive, shallowRef, watch, type ShallowRef } from 'vue'
import { reportError, type ErrorReport } from '../../shared/contracts/errors.ts'
import type { SampleRow } from '../../shared/contracts/records.ts'
import type { SampleQuery } from './use-samples.ts'
import { useEngine } from './use-engine.ts'

export type PagedQuery = Omit<SampleQuery, 'offset' | 'limit'>

export interface SamplePages {
  /** How many samples the query finds; null until the first answer. */
  readonly total: Readonly<ShallowRef<number | null>>
  readonly error: Readonly<ShallowRef<ErrorReport | null>>
  /** A row by its place in the order of the query; undefined while its page is on the way. */
  rowAt(index: number): SampleRow | undefined
  /** Asks for the pages that hold these rows, where they are not there yet. */
  need(first: number, last: number): void
}

const pageSize = 200

/** A query's rows page by page, for a table of any length: the engine sorts and filters, the window keeps what was seen. */
export function useSamplePages(query: () => PagedQuery): SamplePages {
  const engine = useEngine()
  const total = shallowRef<number | null>(null)
  const error = shallowRef<ErrorReport | null>(null)
  const pages = shallowReactive(new Map<number, readonly SampleRow[]>())
  const asked = new Set<number>()
  let epoch = 0
  let underway = 0
  let wanted: readonly [number, number] = [0, 0]

  async function ask(page: number): Promise<void> {
    const mine = epoch
    asked.add(page)
    underway++
    try {
      const answer = await engine.call('samples.list', { ...query(), offset: page * pageSize, limit: pageSize })
      if (mine !== epoch) return
      pages.set(page, answer.rows)
      total.value = answer.total
      error.value = null
    } catch (reason) {
      if (mine !== epoch) return
      asked.delete(page)
      error.value = reportError(reason)
    } finally {
      underway--
    }
  }

  function need(first: number, last: number): void {
    wanted = [first, last]
    for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page++) {
      if (!asked.has(page)) void ask(page)
    }
  }

  /** Asks again for what is seen. Rows stay until the new ones are there, so that nothing flickers. */
  function renew(): void {
    epoch++
    asked.clear()
    const [first, last] = wanted
    for (const page of pages.keys()) {
      if (page < Math.floor(first / pageSize) || page > Math.floor(last / pageSize)) pages.delete(page)
    }
    need(first, last)
  }

  watch(
    () => JSON.stringify(query()),
    () => {
      pages.clear()
      wanted = [0, 0]
      renew()
    },
    { immediate: true },
  )
  // what was asked while the engine was away is answered by the new one without asking twice
  watch(engine.generation, () => {
    if (underway === 0) renew()
  })
  const renewSoon = useThrottleFn(renew, 300, true)
  for (const event of ['sample.added', 'result.added'] as const) onScopeDispose(engine.on(event, () => void renewSoon()))
  onScopeDispose(() => {
    epoch++
  })

  return { total, error, rowAt: (index) => pages.get(Math.floor(index / pageSize))?.[index % pageSize], need }
}
