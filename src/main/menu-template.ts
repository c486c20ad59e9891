import type { MenuItemConstructorOptions } from 'electron'
import type { MenuAction, RecentProject } from '../shared/contracts/bridge.ts'

interface ActionItem {
  action: MenuAction
  label: string
  accelerator: string
}

const fileActions: ActionItem[] = [
  { action: 'new-project', label: 'New Project…', accelerator: 'CmdOrCtrl+N' },
  { action: 'open-project', label: 'Open Project…', accelerator: 'CmdOrCtrl+O' },
  { action: 'import-files', label: 'Import Configurations…', accelerator: 'CmdOrCtrl+I' },
]

const places: ActionItem[] = [
  { action: 'go-home', label: 'Home', accelerator: 'CmdOrCtrl+1' },
  { action: 'go-library', label: 'Library', accelerator: 'CmdOrCtrl+2' },
  { action: 'go-prepare', label: 'Prepare', accelerator: 'CmdOrCtrl+3' },
  { action: 'go-modes', label: 'Modes', accelerator: 'CmdOrCtrl+4' },
  { action: 'go-figures', label: 'Figures', accelerator: 'CmdOrCtrl+5' },
  { action: 'go-jobs', label: 'Jobs', accelerator: 'CmdOrCtrl+6' },
]

export interface MenuHandlers {
  act(action: MenuAction): void
  openProject(path: string): void
  newWindow(): void
}

/** The native menu as plain data. */
export function menuTemplate(
  platform: string,
  recent: readonly Pick<RecentProject, 'path' | 'name'>[],
  handlers: MenuHandlers,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const toItem = ({ action, label, accelerator }: ActionItem): MenuItemConstructorOptions => ({
    id: action,
    label,
    accelerator,
    click: () => handlers.act(action),
  })
  const [newProject, openProject, importFiles] = fileActions.map(toItem) as [
    MenuItemConstructorOptions,
    MenuItemConstructorOptions,
    MenuItemConstructorOptions,
  ]
  const recentMenu: MenuItemConstructorOptions = {
    label: 'Open Recent',
    enabled: recent.length > 0,
    submenu: recent.map(({ path, name }) => ({ label: name, toolTip: path, click: () => handlers.openProject(path) })),
  }
  const newWindow: MenuItemConstructorOptions = { label: 'New Window', accelerator: 'CmdOrCtrl+Shift+N', click: () => handlers.newWindow() }
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: 'File',
      submenu: [newProject, openProject, recentMenu, separator, importFiles, separator, newWindow, { role: isMac ? 'close' : 'quit' }],
    },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        ...places.map(toItem),
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
        { role: 'reload' },
        { role: 'toggleDevTools' },
      ],
    },
    { role: 'windowMenu' },
  ]
}
