import { isAbsolute } from 'node:path'
import { nativeTheme, shell } from 'electron'
import { z } from 'zod'
import { bridgeChannels as channels } from '../shared/contracts/bridge-channels.ts'
import { createCheckedMessages } from './checked-messages.ts'
import * as dialogs from './dialogs.ts'
import type { EngineSupervisor } from './engine/supervisor.ts'
import { setMenu } from './menu.ts'
import { addRecent, listRecent, projectName } from './recent-projects.ts'
import type { SettingsStore } from './settings.ts'
import type { ProjectWindow } from './window/project-window.ts'
import { bringToFront, type ProjectWindows } from './window/project-windows.ts'

const nothing = z.undefined()
const absolutePath = z.string().max(4096).refine(isAbsolute, 'must be an absolute path')
const suggestedName = z.string().min(1).max(255)
const themeChoice = z.enum(['system', 'light', 'dark'])

/** Answers what a page asks of the system, as shared/contracts/bridge.ts lists it. */
export function serveBridge(settings: SettingsStore, windows: ProjectWindows, engine: EngineSupervisor): void {
  const { answer, hear } = createCheckedMessages(windows)

  hear(channels.connectEngine, nothing, ({ browser }) => engine.connect(browser.webContents))

  answer(channels.chooseProjectToOpen, nothing, async (window) => {
    const path = await dialogs.chooseProjectToOpen(window.browser)
    const other = path === null ? null : windows.showing(path)
    if (other === null || other === window) return path
    bringToFront(other.browser)
    return null
  })
  answer(channels.chooseProjectToCreate, nothing, ({ browser }) => dialogs.chooseProjectToCreate(browser))
  answer(channels.chooseFilesToImport, nothing, ({ browser }) => dialogs.chooseFilesToImport(browser))
  answer(channels.chooseOutput, suggestedName, ({ browser }, name) => dialogs.chooseOutput(browser, name))
  answer(channels.chooseFolder, nothing, ({ browser }) => dialogs.chooseFolder(browser))

  answer(channels.projectToOpen, nothing, ({ request }) => request)
  answer(channels.recentProjects, nothing, () => listRecent(settings))
  hear(channels.noteProject, absolutePath.nullable(), (window, path) => {
    noteProject(window, path)
    if (path === null) return
    addRecent(settings, path, new Date())
    setMenu(settings, windows)
  })
  hear(channels.showInFolder, absolutePath, (_window, path) => shell.showItemInFolder(path))

  answer(channels.theme, nothing, () => settings.get('theme'))
  hear(channels.setTheme, themeChoice, (_window, choice) => {
    settings.set('theme', choice)
    nativeTheme.themeSource = choice
  })
}

function noteProject(window: ProjectWindow, path: string | null): void {
  window.project = path
  window.browser.setTitle(path === null ? 'Vitrine' : `${projectName(path)} – Vitrine`)
  window.browser.setRepresentedFilename(path ?? '')
}
