import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import { bridgeChannels as channels, type BridgeChannel } from '../shared/contracts/bridge-channels.ts'
import type { Bridge } from '../shared/contracts/bridge.ts'

/** Main sends on these channels what the listener's type in bridge.ts says. */
function listen(channel: BridgeChannel, listener: (payload: never) => void): () => void {
  const heard = (_event: IpcRendererEvent, payload: unknown) => (listener as (payload: unknown) => void)(payload)
  ipcRenderer.on(channel, heard)
  return () => void ipcRenderer.off(channel, heard)
}

/** Electron puts its own words before what main says went wrong; people are to read main's alone. */
async function ask<T>(channel: BridgeChannel, value?: unknown): Promise<T> {
  try {
    return (await ipcRenderer.invoke(channel, value)) as T
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    throw new Error(text.replace(/^Error invoking remote method '[^']*': (?:[A-Za-z]*Error: )?/, ''), { cause: error })
  }
}

const bridge: Bridge = {
  platform: process.platform,
  version: process.argv.find((argument) => argument.startsWith('--vitrine-version='))?.split('=')[1] ?? '',
  connectEngine: () => ipcRenderer.send(channels.connectEngine),
  onEngineStopped: (listener) => listen(channels.engineStopped, listener),
  chooseProjectToOpen: () => ask(channels.chooseProjectToOpen),
  chooseProjectToCreate: () => ask(channels.chooseProjectToCreate),
  chooseFilesToImport: () => ask(channels.chooseFilesToImport),
  chooseOutput: (suggestedName) => ask(channels.chooseOutput, suggestedName),
  chooseFolder: () => ask(channels.chooseFolder),
  recentProjects: () => ask(channels.recentProjects),
  noteProject: (path) => ipcRenderer.send(channels.noteProject, path),
  noteProjectCard: (card) => ipcRenderer.send(channels.noteProjectCard, card),
  openSampleProject: () => ask(channels.openSampleProject),
  projectToOpen: () => ask(channels.projectToOpen),
  onMenuAction: (listener) => listen(channels.menuAction, listener),
  noteActions: (enabled) => ipcRenderer.send(channels.noteActions, enabled),
  newWindow: () => ipcRenderer.send(channels.newWindow),
  noteActivity: (activity) => ipcRenderer.send(channels.noteActivity, activity),
  onCloseChoice: (listener) => listen(channels.closeChoice, listener),
  closeNow: () => ipcRenderer.send(channels.closeNow),
  notifyDesktop: (title, text) => ipcRenderer.send(channels.notifyDesktop, { title, text }),
  copyImage: (png) => ipcRenderer.send(channels.copyImage, png),
  rememberedLayout: () => ask(channels.rememberedLayout),
  rememberLayout: (changes) => ipcRenderer.send(channels.rememberLayout, changes),
  showInFolder: (path) => ipcRenderer.send(channels.showInFolder, path),
  theme: () => ask(channels.theme),
  setTheme: (choice) => ipcRenderer.send(channels.setTheme, choice),
  pathOfFile,
}

/** Electron 32 took `File.path` away; Electron 25 has no `webUtils` yet. */
function pathOfFile(file: unknown): string {
  if (!(file instanceof File)) return ''
  const utilities = webUtils as typeof webUtils | undefined
  return utilities ? utilities.getPathForFile(file) : ((file as File & { path?: string }).path ?? '')
}

ipcRenderer.on(channels.enginePort, (event) => window.postMessage({ type: 'engine-port' }, window.location.origin, event.ports))
contextBridge.exposeInMainWorld('vitrine', bridge)
