import type { ActionId } from '../../../shared/contracts/actions.ts'
import type { ActionTable } from '../../actions/action-table.ts'
import type { MenuEntry } from './menu-entry.ts'

const entries: readonly { readonly id: ActionId; readonly title: string; readonly shortcut?: string; readonly startsGroup?: true }[] = [
  { id: 'library.show-modes', title: 'Show Modes', shortcut: 'Enter' },
  { id: 'library.analyse', title: 'Analyse …' },
  { id: 'library.compare', title: 'Compare in a Figure' },
  { id: 'library.star', title: 'Star or Unstar', startsGroup: true },
  { id: 'library.tag', title: 'Tag …' },
  { id: 'library.copy-table', title: 'Copy Rows', shortcut: 'Ctrl C', startsGroup: true },
  { id: 'library.copy-command', title: 'Copy as Command' },
  { id: 'library.export', title: 'Export …' },
  { id: 'library.prepare-like', title: 'Prepare More Like This' },
  { id: 'library.delete', title: 'Delete', shortcut: 'Del', startsGroup: true },
]

/** The menu over the table: the same actions as everywhere, greyed where they cannot be done now. */
export function tableMenu(actions: Pick<ActionTable, 'obstacleOf'>): MenuEntry[] {
  return entries.map((entry) => ({ ...entry, disabled: actions.obstacleOf(entry.id) !== '' }))
}
