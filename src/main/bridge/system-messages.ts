import { nativeTheme, shell } from 'electron'
import { bridgeChannels as channels } from '../../shared/contracts/bridge-channels.ts'
import { copyImage } from '../copy-image.ts'
import { notifyDesktop } from '../notify-desktop.ts'
import { bringToFront } from '../window/project-windows.ts'
import type { ServeMessages } from './parts.ts'
import { absolutePath, desktopNote, layoutRecord, nothing, pngImage, themeChoice } from './shapes.ts'

/** Theme, layout, clipboard, notifications and the engine's port. */
export const serveSystem: ServeMessages = ({ answer, hear }, { settings, engine }) => {
  hear(channels.connectEngine, nothing, ({ browser }) => engine.connect(browser.webContents))
  hear(channels.showInFolder, absolutePath, (_window, path) => shell.showItemInFolder(path))
  hear(channels.copyImage, pngImage, (_window, png) => {
    copyImage(png).catch((error: unknown) => console.error(`the image was not copied: ${String(error)}`))
  })
  hear(channels.notifyDesktop, desktopNote, ({ browser }, { title, text }) => {
    if (!browser.isFocused()) notifyDesktop({ title, text, onClick: () => bringToFront(browser) })
  })

  answer(channels.rememberedLayout, nothing, () => settings.get('layout'))
  hear(channels.rememberLayout, layoutRecord, (_window, changes) => {
    settings.set('layout', layoutRecord.parse({ ...settings.get('layout'), ...changes }))
  })

  answer(channels.theme, nothing, () => settings.get('theme'))
  hear(channels.setTheme, themeChoice, (_window, choice) => {
    settings.set('theme', choice)
    nativeTheme.themeSource = choice
  })
}
