import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron'
import type { z } from 'zod'
import type { BridgeChannel } from '../shared/contracts/bridge-channels.ts'
import { isOwnAddress } from './app-address.ts'
import type { ProjectWindow } from './window/project-window.ts'
import type { ProjectWindows } from './window/project-windows.ts'

export interface CheckedMessages {
  /** A question: its answer goes back to the page. */
  answer<S extends z.ZodType>(channel: BridgeChannel, shape: S, work: (window: ProjectWindow, value: z.output<S>) => unknown): void
  /** A word: nothing goes back. */
  hear<S extends z.ZodType>(channel: BridgeChannel, shape: S, work: (window: ProjectWindow, value: z.output<S>) => void): void
}

/** Messages are taken from the top page of one of our windows alone, and only in the shape that was agreed on. */
export function createCheckedMessages(windows: ProjectWindows): CheckedMessages {
  function senderOf(event: IpcMainEvent | IpcMainInvokeEvent): ProjectWindow {
    const window = windows.of(event.sender.id)
    const frame = event.senderFrame
    if (window === null || frame === null || frame !== event.sender.mainFrame || !isOwnAddress(frame.url)) {
      throw new Error('a message from an unknown page was refused')
    }
    return window
  }

  return {
    answer(channel, shape, work) {
      ipcMain.handle(channel, (event, value: unknown) => work(senderOf(event), shape.parse(value)))
    },
    hear(channel, shape, work) {
      ipcMain.on(channel, (event, value: unknown) => {
        try {
          work(senderOf(event), shape.parse(value))
        } catch (error) {
          console.error(`${channel}: ${String(error)}`)
        }
      })
    },
  }
}
