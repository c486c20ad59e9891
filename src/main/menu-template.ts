import type { MenuItemConstructorOptions } from 'electron'
import { actionHeads, menuTitles, type ActionHead, type ActionId } from '../shared/contracts/actions.ts'
import type { RecentProject } from '../shared/contracts/bridge.ts'

export interface MenuHandlers {
  act(action: ActionId): void
  openProject(path: string): void
}

type Item = MenuItemConstructorOptions
type MenuName = ActionHead['menu']

const order: readonly MenuName[] = ['file', 'edit', 'view', 'go', 'sample', 'mode', 'figure', 'run']
const separator: Item = { type: 'separator' }

/** The native menu as plain data: the list of actions, and what the system does by itself. */
export function menuTemplate(platform: string, recent: readonly Pick<RecentProject, 'path' | 'name'>[], handlers: MenuHandlers): Item[] {
  const isMac = platform === 'darwin'

  function toItem({ id, title, shortcut }: (typeof actionHeads)[number] & ActionHead): Item {
    return {
      id,
      label: title,
      enabled: false,
      // the page hears the keys itself, so that each counts once; macOS shows none that it does not also handle
      ...(shortcut === undefined ? {} : { accelerator: shortcut, registerAccelerator: isMac }),
      click: () => handlers.act(id),
    }
  }

  function itemsOf(menu: MenuName): Item[] {
    const heads = actionHeads.filter((head) => head.menu === menu) as ((typeof actionHeads)[number] & ActionHead)[]
    return heads.flatMap((head) => [...(head.startsGroup ? [separator] : []), toItem(head), ...(head.id === 'file.open' ? [recents] : [])])
  }

  const recents: Item = {
    label: 'Open Recent',
    enabled: recent.length > 0,
    submenu: recent.map(({ path, name }) => ({ label: name, toolTip: path, click: () => handlers.openProject(path) })),
  }
  const bySystem: Partial<Record<MenuName, Item[]>> = {
    file: [separator, { role: 'close' }, ...(isMac ? [] : [{ role: 'quit' as const }])],
    edit: [separator, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
    view: [
      separator,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      separator,
      { role: 'togglefullscreen' },
      { role: 'reload' },
      { role: 'toggleDevTools' },
    ],
  }
  const toMenu = (menu: MenuName): Item => ({ label: menuTitles[menu], submenu: [...itemsOf(menu), ...(bySystem[menu] ?? [])] })
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    ...order.map(toMenu),
    { role: 'windowMenu' },
    { ...toMenu('help'), role: 'help' },
  ]
}
