import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { CallResult } from '../../shared/contracts/calls.ts'
import { reportError, type ErrorReport } from '../../shared/contracts/errors.ts'
import type { RunId } from '../../shared/contracts/ids.ts'
import { appendObserved } from './append-observed.ts'
import { useEngine } from './use-engine.ts'

export type Observations = CallResult<'runs.observations'>

/** Drawing curves twice a second would take a tenth of a processor from the run. */
const showMilliseconds = 2000

/**
 * What was observed along the latest tasks of a run, or along one of them: from disk at first, then as the engine tells of it.
 * Asked anew when the run's tasks come and go.
 */
export function useObservations(question: () => { readonly run: RunId; readonly task: number | null }): {
  readonly value: Readonly<ShallowRef<Observations | null>>
  readonly error: Readonly<ShallowRef<ErrorReport | null>>
} {
  const engine = useEngine()
  const value = shallowRef<Observations | null>(null)
  const error = shallowRef<ErrorReport | null>(null)
  let heard: { task: number; values: Readonly<Record<string, number>> }[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  async function renew(): Promise<void> {
    const mine = ++asked
    const { run, task } = question()
    try {
      const answer = await engine.call('runs.observations', { run, ...(task === null ? {} : { tasks: [task] }) })
      if (mine !== asked) return
      heard = []
      value.value = answer
      error.value = null
    } catch (reason) {
      if (mine === asked) error.value = reportError(reason)
    }
  }

  function show(): void {
    timer = undefined
    const known = value.value
    if (!known || heard.length === 0) return
    const isNew = heard.some(({ task }) => !known.some((one) => one.task === task))
    value.value = appendObserved(known, heard)
    heard = []
    // its title and what was before it was heard of
    if (isNew) void renew()
  }

  watch(
    () => JSON.stringify(question()),
    () => {
      value.value = null
      void renew()
    },
    { immediate: true },
  )
  watch(engine.generation, () => void renew())
  onScopeDispose(
    engine.on('run.progressed', ({ run, observed }) => {
      const { run: shown, task } = question()
      if (run !== shown) return
      heard.push(...observed.filter((one) => task === null || one.task === task))
      timer ??= setTimeout(show, showMilliseconds)
    }),
  )
  let state = ''
  onScopeDispose(
    engine.on('run.changed', ({ run }) => {
      if (run.id !== question().run || run.state === state) return
      state = run.state
      void renew()
    }),
  )
  onScopeDispose(() => {
    asked++
    clearTimeout(timer)
  })
  return { value, error }
}
