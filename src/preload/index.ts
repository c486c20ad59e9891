import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import { bridgeChannels as channels, type BridgeChannel } from '../shared/contracts/bridge-channels.ts'
import type { Bridge } from '../shared/contracts/bridge.ts'

/** Main sends on these channels what the listener's type in bridge.ts says. */
function listen(channel: BridgeChannel, listener: (payload: never) => void): () => void {
  const heard = (_event: IpcRendererEvent, payload: unknown) => (listener as (payload: unknown) => void)(payload)
  ipcRenderer.on(channel, heard)
  return () => void ipcRenderer.off(channel, heard)
}

const bridge: Bridge = {
  platform: process.platform,
  connectEngine: () => ipcRenderer.send(channels.connectEngine),
  onEngineStopped: (listener) => listen(channels.engineStopped, listener),
  chooseProjectToOpen: () => ipcRenderer.invoke(channels.chooseProjectToOpen),
  chooseProjectToCreate: () => ipcRenderer.invoke(channels.chooseProjectToCreate),
  chooseFilesToImport: () => ipcRenderer.invoke(channels.chooseFilesToImport),
  chooseOutput: (suggestedName) => ipcRenderer.invoke(channels.chooseOutput, suggestedName),
  chooseFolder: () => ipcRenderer.invoke(channels.chooseFolder),
  recentProjects: () => ipcRenderer.invoke(channels.recentProjects),
  noteProject: (path) => ipcRenderer.send(channels.noteProject, path),
  projectToOpen: () => ipcRenderer.invoke(channels.projectToOpen),
  onMenuAction: (listener) => listen(channels.menuAction, listener),
  showInFolder: (path) => ipcRenderer.send(channels.showInFolder, path),
  theme: () => ipcRenderer.invoke(channels.theme),
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
