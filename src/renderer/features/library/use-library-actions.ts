import type { ComputedRef, Ref } from 'vue'
import { useRouter } from 'vue-router'
import { formatCounted } from '../../../shared/format/count.ts'
import { useAction } from '../../actions/use-action.ts'
import { useEngine } from '../../engine/use-engine.ts'
import type { SampleWhole } from '../../engine/use-samples.ts'
import { copyText } from '../../ui/copy-text.ts'
import { attempt, notify } from '../../ui/notifications.ts'
import { isPreparation } from './prepared.ts'
import type { SampleColumn, SortOrder } from './sample-columns.ts'
import { tableText } from './table/cell-text.ts'
import type { SampleRow } from '../../../shared/contracts/records.ts'

export type LibraryDialog = 'analyse' | 'tag' | 'export' | 'view'

export interface LibraryState {
  /** The selected samples as calls name them; empty for none. */
  readonly selection: ComputedRef<string>
  readonly count: ComputedRef<number>
  /** How many samples the table lists. */
  readonly listed: ComputedRef<number>
  /** The sample that the place shows. */
  readonly sample: Readonly<Ref<SampleWhole | null>>
  readonly dialog: Ref<LibraryDialog | null>
  columns(): readonly SampleColumn[]
  sort(): SortOrder
  focusSearch(): void
  selectAll(): Promise<void>
  deleted(): void
}

const pageOfCopy = 5000

/** Everything the Library can do with samples, by name. */
export function useLibraryActions(state: LibraryState): {
  remove(selection: string): Promise<void>
  compare(selection: string): Promise<void>
} {
  const engine = useEngine()
  const router = useRouter()
  const needsSelection = { obstacle: () => (state.count.value === 0 ? 'Select samples first' : '') }
  const needsSample = { obstacle: () => (state.sample.value === null ? 'Choose a sample first' : '') }
  const opens = (dialog: LibraryDialog) => ({
    run: () => {
      state.dialog.value = dialog
    },
  })

  async function star(): Promise<void> {
    const samples = state.selection.value
    const { total } = await engine.call('samples.list', { selection: samples, where: ['starred = true'], limit: 1 })
    await engine.call('samples.annotate', { samples, starred: total < state.count.value })
  }

  async function copyTable(): Promise<void> {
    const rows: SampleRow[] = []
    for (let total = 1; rows.length < total;) {
      const answer = await engine.call('samples.list', {
        selection: state.selection.value,
        sort: state.sort(),
        offset: rows.length,
        limit: pageOfCopy,
      })
      if (answer.rows.length === 0) break
      rows.push(...answer.rows)
      total = answer.total
    }
    await copyText(tableText(state.columns(), rows), `${formatCounted(rows.length, 'row')} copied as a table`)
  }

  async function remove(selection: string): Promise<void> {
    await attempt(async () => {
      const { samples } = await engine.call('samples.delete', { samples: selection })
      state.deleted()
      notify({
        kind: 'info',
        text: `${formatCounted(samples, 'sample')} moved to the bin`,
        action: { title: 'Undo', run: () => attempt(() => engine.call('history.undo', {})) },
      })
    })
  }

  async function compare(selection: string): Promise<void> {
    await router.push({ path: '/figures', query: { samples: selection } })
  }

  useAction('library.search', { run: state.focusSearch })
  useAction('library.select-all', {
    run: state.selectAll,
    obstacle: () => (state.listed.value === 0 ? 'There is nothing to select' : ''),
  })
  useAction('library.save-view', opens('view'))
  useAction('library.analyse', { ...opens('analyse'), ...needsSelection })
  useAction('library.tag', { ...opens('tag'), ...needsSelection })
  useAction('library.star', { run: star, ...needsSelection })
  useAction('library.compare', { run: () => compare(state.selection.value), ...needsSelection })
  useAction('library.export', { ...opens('export'), ...needsSelection })
  useAction('library.copy-table', { run: copyTable, ...needsSelection })
  useAction('library.delete', { run: () => remove(state.selection.value), ...needsSelection })
  useAction('library.show-modes', { run: () => router.push(`/modes/${String(state.sample.value?.row.id ?? '')}`), ...needsSample })
  useAction('library.prepare-like', {
    run: () => router.push({ path: '/prepare', query: { like: String(state.sample.value?.row.id ?? '') } }),
    obstacle: () => {
      if (state.sample.value === null) return 'Choose a sample first'
      return isPreparation(state.sample.value.recipe) ? '' : 'This sample was not prepared by a recipe'
    },
  })
  useAction('library.copy-command', {
    run: () => copyText(state.sample.value?.command ?? '', 'Command copied'),
    obstacle: () => {
      if (state.sample.value === null) return 'Choose a sample first'
      return state.sample.value.command === null ? 'No command line makes this sample' : ''
    },
  })
  return { remove, compare }
}
