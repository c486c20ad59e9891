import type { BrowserWindow } from 'electron'
import type { OpenRequest } from '../open-request.ts'
import type { SettingsStore } from '../settings.ts'
import { createProjectWindow, type ProjectWindow } from './project-window.ts'

export interface ProjectWindows {
  /** Shows a project in its window, or in a new one; without a project, a new window. */
  open(request: OpenRequest | null): ProjectWindow
  of(contentsId: number): ProjectWindow | null
  /** The window that has the focus, or had it last; null when there is none. */
  inFront(): ProjectWindow | null
  showing(project: string): ProjectWindow | null
  all(): ProjectWindow[]
}

/** `onOpen` hears of each new window. */
export function createProjectWindows(settings: SettingsStore, version: string, onOpen: (window: ProjectWindow) => void): ProjectWindows {
  const windows = new Map<number, ProjectWindow>()
  let front: number | null = null

  function showing(project: string): ProjectWindow | null {
    return [...windows.values()].find((window) => (window.project ?? window.request?.path) === project) ?? null
  }

  function open(request: OpenRequest | null): ProjectWindow {
    const present = request && showing(request.path)
    if (present) {
      bringToFront(present.browser)
      return present
    }
    const window = createProjectWindow(settings, version, request)
    const { id } = window.browser.webContents
    windows.set(id, window)
    front = id
    window.browser.on('focus', () => (front = id))
    window.browser.on('closed', () => {
      windows.delete(id)
      if (front === id) front = [...windows.keys()].at(-1) ?? null
    })
    onOpen(window)
    return window
  }

  return {
    open,
    showing,
    of: (contentsId) => windows.get(contentsId) ?? null,
    inFront: () => (front === null ? null : (windows.get(front) ?? null)),
    all: () => [...windows.values()],
  }
}

export function bringToFront(browser: BrowserWindow): void {
  if (browser.isMinimized()) browser.restore()
  browser.show()
  browser.focus()
}
