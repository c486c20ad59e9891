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
  /** Grows whenever rows may have moved: places found before are old then. */
  readonly edition: Readonly<ShallowRef<number>>
  /** A row by its place in the order of the query; undefined while its page is on the way. */
  rowAt(index: number): SampleRow | undefined
  /** Asks for the pages that hold these rows, and for their neighbours, where they are not there yet. */
  need(first: number, last: number): void
}

const pageSize = 200
/** Pages kept beside those in sight: 8 000 rows. */
const keptPages = 40
const atOnce = 2

/**
 * A query's rows page by page, for a table of any length: the engine sorts and filters, the window keeps what was seen
 * last. What is in sight is asked for first, then what is next to it; what went out of sight before its turn is not asked for.
 */
export function useSamplePages(query: () => PagedQuery): SamplePages {
  const engine = useEngine()
  const total = shallowRef<number | null>(null)
  const error = shallowRef<ErrorReport | null>(null)
  const edition = shallowRef(0)
  const pages = shallowReactive(new Map<number, readonly SampleRow[]>())
  /** Pages of the present edition, the one used last at the end. */
  const fresh = new Set<number>()
  const underway = new Set<number>()
  let wanted: readonly number[] = [0]
  let failed = false

  function pump(): void {
    for (const page of wanted) {
      if (underway.size >= atOnce || failed) return
      if (!fresh.has(page) && !underway.has(page)) void ask(page)
    }
  }

  async function ask(page: number): Promise<void> {
    const mine = edition.value
    underway.add(page)
    try {
      const answer = await engine.call('samples.list', { ...query(), offset: page * pageSize, limit: pageSize })
      if (mine !== edition.value) return
      fresh.add(page)
      pages.set(page, answer.rows)
      total.value = answer.total
      error.value = null
      forgetOldest()
    } catch (reason) {
      if (mine !== edition.value) return
      failed = true
      error.value = reportError(reason)
    } finally {
      if (mine === edition.value) {
        underway.delete(page)
        pump()
      }
    }
  }

  function forgetOldest(): void {
    for (const page of pages.keys()) if (!fresh.has(page) && !wanted.includes(page)) pages.delete(page)
    for (const page of fresh) {
      if (fresh.size <= keptPages) return
      if (wanted.includes(page)) continue
      fresh.delete(page)
      pages.delete(page)
    }
  }

  function need(first: number, last: number): void {
    const [from, to] = [Math.floor(first / pageSize), Math.floor(Math.max(first, last) / pageSize)]
    const end = total.value === null ? to : Math.max(0, Math.ceil(total.value / pageSize) - 1)
    const seen = Array.from({ length: to - from + 1 }, (_, k) => from + k)
    wanted = [...seen, to + 1, from - 1].filter((page) => page >= 0 && page <= end)
    for (const page of seen) if (fresh.delete(page)) fresh.add(page)
    failed = false
    pump()
  }

  /** Asks again for what is in sight. Rows stay until the new ones are there, so that nothing flickers. */
  function renew(): void {
    edition.value++
    fresh.clear()
    underway.clear()
    failed = false
    pump()
  }

  watch(
    () => JSON.stringify(query()),
    () => {
      pages.clear()
      wanted = [0]
      renew()
    },
    { immediate: true },
  )
  // what was asked while the engine was away is answered by the new one without asking twice
  watch(engine.generation, () => {
    if (underway.size === 0) renew()
  })
  const renewSoon = useThrottleFn(renew, 300, true)
  for (const event of ['sample.added', 'result.added'] as const) onScopeDispose(engine.on(event, () => void renewSoon()))
  onScopeDispose(
    engine.on('project.changed', ({ what }) => {
      if (what.some((part) => part === 'samples' || part === 'tags' || part === 'results')) renew()
    }),
  )
  onScopeDispose(() => {
    edition.value++
  })

  return { total, error, edition, rowAt: (index) => pages.get(Math.floor(index / pageSize))?.[index % pageSize], need }
}
