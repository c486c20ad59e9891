import { computed, type ComputedRef } from 'vue'
import { remembered } from '../../../ui/remembered.ts'
import { columnOf, firstColumns, sampleColumns, type SampleColumn } from '../sample-columns.ts'

export interface ShownColumn extends SampleColumn {
  /** Null until the user gave it a width: then it may grow where there is room. */
  readonly ownWidth: number | null
}

export interface ColumnLayout {
  /** In the order of the table. */
  readonly shown: ComputedRef<ShownColumn[]>
  /** Every column in the order that it would have: the shown ones first where the user moved them. */
  readonly all: ComputedRef<{ readonly column: SampleColumn; readonly isShown: boolean }[]>
  toggle(key: string): void
  /** One place to the left (−1) or right (+1) among the shown ones. */
  move(key: string, by: number): void
  /** In rem. */
  resize(key: string, width: number): void
  showOnly(keys: readonly string[]): void
  reset(): void
}

export const narrowest = 2
export const widest = 40

/** Which columns stand in the table, in which order and how wide; remembered by the window. */
export function useColumnLayout(): ColumnLayout {
  const keys = remembered<string[]>('library.columns', [...firstColumns])
  const widths = remembered<Record<string, number>>('library.column-widths', {})
  // what was remembered may name a column that is no more
  const known = computed(() => keys.value.filter((key) => columnOf(key) !== undefined))

  return {
    shown: computed(() => {
      const columns = known.value.flatMap((key) => columnOf(key) ?? [])
      return (columns.length > 0 ? columns : sampleColumns.slice(1, 2)).map((column) => ({
        ...column,
        ownWidth: widths.value[column.key] ?? null,
      }))
    }),
    all: computed(() => [
      ...known.value.flatMap((key) => columnOf(key) ?? []).map((column) => ({ column, isShown: true })),
      ...sampleColumns.filter(({ key }) => !known.value.includes(key)).map((column) => ({ column, isShown: false })),
    ]),
    toggle(key) {
      if (!known.value.includes(key)) keys.value = [...known.value, key]
      else if (known.value.length > 1) keys.value = known.value.filter((one) => one !== key)
    },
    move(key, by) {
      const from = known.value.indexOf(key)
      const to = Math.min(known.value.length - 1, Math.max(0, from + by))
      if (from < 0 || to === from) return
      const rest = known.value.filter((one) => one !== key)
      keys.value = [...rest.slice(0, to), key, ...rest.slice(to)]
    },
    resize(key, width) {
      widths.value = { ...widths.value, [key]: Math.round(Math.min(widest, Math.max(narrowest, width)) * 100) / 100 }
    },
    showOnly(next) {
      const wanted = next.filter((key) => columnOf(key) !== undefined)
      if (wanted.length > 0) keys.value = wanted
    },
    reset() {
      keys.value = [...firstColumns]
      widths.value = {}
    },
  }
}
