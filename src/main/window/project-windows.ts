import { BrowserWindow } from 'electron'
import type { OpenRequest } from '../open-request.ts'
import type { SettingsStore } from '../settings.ts'
import { createProjectWindow, type ProjectWindow } from './project-window.ts'

export interface ProjectWindows {
  /** Shows a project in its window, or in a new one; without a project, a new window. */
  open(request: OpenRequest | null): ProjectWindow
  of(contentsId: number): ProjectWindow | null
  /** The window in front, if any has the focus. */
  inFront(): ProjectWindow | null
  showing(project: string): ProjectWindow | null
  all(): ProjectWindow[]
}

export function createProjectWindows(settings: SettingsStore): ProjectWindows {
  const windows = new Map<number, ProjectWindow>()

  function showing(project: string): ProjectWindow | null {
    return [...windows.values()].find((window) => (window.project ?? window.request?.path) === project) ?? null
  }

  function open(request: OpenRequest | null): ProjectWindow {
    const present = request && showing(request.path)
    if (present) {
      bringToFront(present.browser)
      return present
    }
    const window = createProjectWindow(settings, request)
    const { id } = window.browser.webContents
    windows.set(id, window)
    window.browser.on('closed', () => windows.delete(id))
    return window
  }

  return {
    open,
    showing,
    of: (contentsId) => windows.get(contentsId) ?? null,
    inFront() {
      const focused = BrowserWindow.getFocusedWindow()
      return focused ? (windows.get(focused.webContents.id) ?? null) : null
    },
    all: () => [...windows.values()],
  }
}

export function bringToFront(browser: BrowserWindow): void {
  if (browser.isMinimized()) browser.restore()
  browser.show()
  browser.focus()
}
