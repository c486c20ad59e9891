import { bridgeChannels as channels } from '../../shared/contracts/bridge-channels.ts'
import * as dialogs from '../dialogs.ts'
import { bringToFront } from '../window/project-windows.ts'
import type { ServeMessages } from './parts.ts'
import { nothing, suggestedName } from './shapes.ts'

/** The system's own dialogs for files and folders. */
export const serveDialogs: ServeMessages = ({ answer }, { windows }) => {
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
}
