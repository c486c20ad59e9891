import { Menu } from 'electron'
import { bridgeChannels } from '../shared/contracts/bridge-channels.ts'
import type { MenuAction } from '../shared/contracts/bridge.ts'
import { menuTemplate } from './menu-template.ts'
import { projectName } from './recent-projects.ts'
import type { SettingsStore } from './settings.ts'
import type { ProjectWindows } from './window/project-windows.ts'

/** Sets the menu; called again whenever the recent projects change. */
export function setMenu(settings: SettingsStore, windows: ProjectWindows): void {
  const recent = settings.get('recent').map(({ path }) => ({ path, name: projectName(path) }))
  const handlers = {
    act: (action: MenuAction) => act(windows, action),
    openProject: (path: string) => void windows.open({ path, place: null }),
    newWindow: () => void windows.open(null),
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, recent, handlers)))
}

/** What an item means is the page's affair; without any window, a new one opens on Home, where the same things can be done. */
function act(windows: ProjectWindows, action: MenuAction): void {
  const window = windows.inFront()
  if (window) window.browser.webContents.send(bridgeChannels.menuAction, action)
  else windows.open(null)
}
