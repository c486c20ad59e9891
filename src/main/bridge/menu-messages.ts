import { bridgeChannels as channels } from '../../shared/contracts/bridge-channels.ts'
import type { ServeMessages } from './parts.ts'
import { actionList, nothing } from './shapes.ts'

/** What the window offers now, for the menu's enabled items. */
export const serveMenu: ServeMessages = ({ hear }, { windows, menu }) => {
  hear(channels.noteActions, actionList, (window, enabled) => {
    window.enabledActions = new Set(enabled)
    if (windows.inFront() === window) menu.enable()
  })
  hear(channels.newWindow, nothing, () => void windows.open(null))
}
