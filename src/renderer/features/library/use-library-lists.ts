import { useRouter } from 'vue-router'
import { numberOfId, type EnsembleId } from '../../../shared/contracts/ids.ts'
import type { EnsembleRow, SavedView } from '../../../shared/contracts/records.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { attempt } from '../../ui/notifications.ts'
import type { ColumnLayout } from './table/use-column-layout.ts'
import type { LibraryQuery } from './use-library-query.ts'

interface ListsContext {
  readonly query: LibraryQuery
  readonly layout: ColumnLayout
  showSource(source: string): void
  remove(selection: string): Promise<void>
  compare(selection: string): Promise<void>
  analyse(members: { readonly selection: string; readonly count: number }): void
}

/** The members of an ensemble, as the table's source and as a selection. */
export function sourceOf(ensemble: EnsembleRow): string {
  return `ensemble:${String(numberOfId(ensemble.id))}`
}

/** What the menus of ensembles, tags and saved views do. */
export function useLibraryLists({ query, layout, showSource, remove, compare, analyse }: ListsContext) {
  const engine = useEngine()
  const router = useRouter()
  const parts = () => query.viewParts(layout.shown.value.map((column) => column.key))

  async function prepareLike(members: string): Promise<void> {
    await attempt(async () => {
      const { rows } = await engine.call('samples.list', { selection: members, limit: 1 })
      if (rows[0]) await router.push({ path: '/prepare', query: { like: String(rows[0].id) } })
    })
  }

  return {
    async ensembleAct(ensemble: EnsembleRow, act: string): Promise<void> {
      const members = sourceOf(ensemble)
      if (act === 'show') showSource(members)
      else if (act === 'compare') await compare(members)
      else if (act === 'delete') await remove(members)
      else if (act === 'analyse') analyse({ selection: members, count: ensemble.samples })
      else await prepareLike(members)
    },
    async tagAct(tag: string, act: string): Promise<void> {
      const members = `tag:${tag}`
      if (act === 'show') showSource(members)
      else if (act === 'compare') await compare(members)
      else await attempt(() => engine.call('samples.tag', { samples: members, remove: [tag] }))
    },
    renameEnsemble: (ensemble: EnsembleId, name: string) => attempt(() => engine.call('ensembles.rename', { ensemble, name })),
    showView(view: SavedView): void {
      query.showView(view)
      layout.showOnly(view.columns)
    },
    saveView: (name: string) =>
      attempt(async () => {
        query.showView(await engine.call('views.save', { name, ...parts() }))
      }),
    /** A new name keeps what the view shows; without one, the view takes what is shown now. */
    changeView: ({ id, name, ...kept }: SavedView, newName: string) =>
      attempt(() => engine.call('views.save', newName === '' ? { id, name, ...parts() } : { id, name: newName, ...kept })),
    deleteView: ({ id }: SavedView) => attempt(() => engine.call('views.delete', { view: id })),
  }
}
