import { useThrottleFn } from '@vueuse/core'
import { onScopeDispose, shallowReactive, shallowRef, watch, type ShallowRef } from 'vue'
import type { CallResult } from '../../shared/contracts/calls.ts'
import { reportError, type ErrorReport } from '../../shared/contracts/errors.ts'
import type { RunId } from '../../shared/contracts/ids.ts'
import type { RunState, TaskRow } from '../../shared/contracts/records.ts'
import { useEngine } from './use-engine.ts'

type Counts = CallResult<'runs.tasks'>['counts']

export interface TaskPages {
  readonly total: Readonly<ShallowRef<number | null>>
  readonly counts: Readonly<ShallowRef<Counts | null>>
  readonly error: Readonly<ShallowRef<ErrorReport | null>>
  rowAt(index: number): TaskRow | undefined
  /** Asks for the pages in which these rows are. */
  need(first: number, last: number): void
}

const pageSize = 100
/** Progress of tasks in sight is asked for once a second while a run goes on. */
const renewMilliseconds = 1000

/** Tasks of a run page by page: a run of a hundred thousand is as quick to look at as one of ten. */
export function useTaskPages(query: () => { readonly run: RunId; readonly states: readonly RunState[] | null }): TaskPages {
  const engine = useEngine()
  const total = shallowRef<number | null>(null)
  const counts = shallowRef<Counts | null>(null)
  const error = shallowRef<ErrorReport | null>(null)
  const pages = shallowReactive(new Map<number, readonly TaskRow[]>())
  let wanted: readonly number[] = [0]
  let edition = 0

  async function ask(page: number): Promise<void> {
    const mine = edition
    const { run, states } = query()
    try {
      const answer = await engine.call('runs.tasks', {
        run,
        offset: page * pageSize,
        limit: pageSize,
        ...(states ? { states: [...states] } : {}),
      })
      if (mine !== edition) return
      pages.set(page, answer.rows)
      total.value = answer.total
      counts.value = answer.counts
      error.value = null
    } catch (reason) {
      if (mine === edition) error.value = reportError(reason)
    }
  }

  /** Rows stay until the new ones are there; what is out of sight is forgotten. */
  function renew(): void {
    edition++
    for (const page of pages.keys()) if (!wanted.includes(page)) pages.delete(page)
    for (const page of wanted) void ask(page)
  }

  watch(
    () => JSON.stringify(query()),
    () => {
      pages.clear()
      total.value = null
      wanted = [0]
      renew()
    },
    { immediate: true },
  )
  watch(engine.generation, renew)
  const renewSoon = useThrottleFn(renew, renewMilliseconds, true)
  let state = ''
  onScopeDispose(
    engine.on('run.changed', ({ run }) => {
      if (run.id !== query().run) return
      // what was paused or cancelled is seen to be so at once; what is counted may wait
      if (run.state === state) void renewSoon()
      else renew()
      state = run.state
    }),
  )
  onScopeDispose(engine.on('run.progressed', ({ run }) => void (run === query().run && renewSoon())))
  onScopeDispose(() => {
    edition++
  })

  return {
    total,
    counts,
    error,
    rowAt: (index) => pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    need(first, last) {
      const [from, to] = [Math.floor(first / pageSize), Math.floor(Math.max(first, last) / pageSize)]
      wanted = Array.from({ length: to - from + 1 }, (_, k) => from + k)
      for (const page of wanted) if (!pages.has(page)) void ask(page)
    },
  }
}
