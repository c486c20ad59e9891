import { app, session } from 'electron'
import { isOwnAddress } from './app-address.ts'

/** Copying text to the clipboard is all that a page may ask of the system. */
const allowedPermissions = new Set(['clipboard-sanitized-write'])

/** Keeps every page, present and future, inside the application: no navigation, no new windows, no embedded pages. */
export function lockPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => {
      if (!isOwnAddress(event.url)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** Refuses permissions and everything that would leave the machine. Needs the application to be ready. */
export function lockSession(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((contents, permission, answer) => {
    answer(isOwnAddress(contents.getURL()) && allowedPermissions.has(permission))
  })
  defaultSession.setPermissionCheckHandler((contents, permission) => {
    return contents !== null && isOwnAddress(contents.getURL()) && allowedPermissions.has(permission)
  })
  defaultSession.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'] },
    (_details, answer) => {
      answer({ cancel: true })
    },
  )
}
