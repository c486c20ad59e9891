import { bridgeChannels as channels } from '../../shared/contracts/bridge-channels.ts'
import type { ServeMessages } from './parts.ts'
import { activity, nothing } from './shapes.ts'

/** What runs for a window, and that it has done what the user chose for it. */
export const serveClosing: ServeMessages = ({ hear }, { closing }) => {
  hear(channels.noteActivity, activity, (window, runs) => {
    window.activity = runs
  })
  hear(channels.closeNow, nothing, (window) => {
    closing.pageIsDone(window)
  })
}
