import { app, Menu } from 'electron'
import type { ActionId } from '../shared/contracts/actions.ts'
import { actionHeads } from '../shared/contracts/actions.ts'
import { bridgeChannels } from '../shared/contracts/bridge-channels.ts'
import { menuTemplate } from './menu-template.ts'
import type { RecentProjects } from './recent-projects.ts'
import type { ProjectWindows } from './window/project-windows.ts'

/** What can be asked for without a window: one opens for it. */
const withoutWindow: ReadonlySet<ActionId> = new Set(['file.new', 'file.open', 'file.new-window'])

export interface ApplicationMenu {
  /** Builds it anew, when the recent projects changed. */
  renew(): void
  /** Greys what the window in front does not offer. */
  enable(): void
}

export function createMenu(recent: RecentProjects, windows: ProjectWindows): ApplicationMenu {
  function act(action: ActionId): void {
    const window = windows.inFront()
    if (window) window.browser.webContents.send(bridgeChannels.menuAction, action)
    // a new window opens on Home, where the same things can be done
    else windows.open(null)
  }

  function enable(): void {
    const menu = Menu.getApplicationMenu()
    const offered = windows.inFront()?.enabledActions ?? withoutWindow
    for (const { id } of actionHeads) {
      const item = menu?.getMenuItemById(id)
      if (item) item.enabled = offered.has(id)
    }
  }

  function renew(): void {
    const handlers = { act, openProject: (path: string) => void windows.open({ path, place: null }) }
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, recent.names(), handlers)))
    enable()
  }

  app.on('browser-window-focus', enable)
  app.on('browser-window-created', (_event, browser) => browser.once('closed', enable))
  return { renew, enable }
}
