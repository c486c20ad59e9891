import { computed, onScopeDispose, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import { useEngine } from '../../engine/use-engine.ts'
import type { PagedQuery, SamplePages } from '../../engine/use-sample-pages.ts'
import { attempt } from '../../ui/notifications.ts'
import { writeSelection } from './id-ranges.ts'

export interface SampleSelection {
  /** By number, so it outlives scrolling, sorting and filtering. */
  readonly ids: Readonly<ShallowRef<ReadonlySet<number>>>
  /** As calls and commands name it; empty for none. */
  readonly text: ComputedRef<string>
  only(id: number, index: number): void
  toggle(id: number, index: number): void
  /** From where the selection began to this place, both included. */
  extendTo(index: number): Promise<void>
  /** Everything the query finds. */
  all(): Promise<void>
  clear(): void
}

/** Ranges up to so long are taken from the rows at hand, when all of them are. */
const shortRange = 1000

/** Which samples are selected in the table of a query. */
export function useSampleSelection(pages: SamplePages, query: () => PagedQuery): SampleSelection {
  const engine = useEngine()
  const ids = shallowRef<ReadonlySet<number>>(new Set())
  let anchor = 0
  let change = 0

  function set(next: Iterable<number>): void {
    change++
    ids.value = new Set(next)
  }

  async function idsBetween(from: number, to: number): Promise<Iterable<number>> {
    if (to - from <= shortRange) {
      const rows = Array.from({ length: to - from + 1 }, (_, k) => pages.rowAt(from + k)?.id)
      if (rows.every((id) => id !== undefined)) return rows
    }
    const { ids: all } = await engine.call('samples.ids', query())
    return all.subarray(from, to + 1)
  }

  async function choose(find: () => Promise<Iterable<number>>): Promise<void> {
    const mine = ++change
    await attempt(async () => {
      const found = await find()
      // a click made meanwhile counts more
      if (mine === change) ids.value = new Set(found)
    })
  }

  watch(
    () => JSON.stringify(query()),
    () => {
      anchor = 0
    },
  )
  onScopeDispose(
    engine.on('project.changed', ({ what }) => {
      if (!what.includes('samples') || ids.value.size === 0) return
      const held = ids.value
      void engine.call('samples.ids', {}).then(
        ({ ids: there }) => {
          if (ids.value !== held) return
          const known = new Set(there)
          const left = [...held].filter((id) => known.has(id))
          if (left.length < held.size) set(left)
        },
        // whoever uses the selection is told by the engine what is wrong with it
        () => undefined,
      )
    }),
  )

  return {
    ids,
    text: computed(() => writeSelection(ids.value)),
    only(id, index) {
      anchor = index
      set([id])
    },
    toggle(id, index) {
      anchor = index
      const next = new Set(ids.value)
      if (!next.delete(id)) next.add(id)
      set(next)
    },
    extendTo: (index) => choose(() => idsBetween(Math.min(anchor, index), Math.max(anchor, index))),
    all: () => choose(async () => (await engine.call('samples.ids', query())).ids),
    clear() {
      set([])
    },
  }
}
