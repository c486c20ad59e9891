import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { ActionId } from '../../shared/contracts/actions.ts'
import type { Activity } from '../../shared/contracts/bridge.ts'
import { appOrigin } from '../app-address.ts'
import type { OpenRequest } from '../open-request.ts'
import type { SettingsStore } from '../settings.ts'
import { boundsForWindow, smallestSize } from './bounds.ts'

/** Painted before the page is: the window's own background in either theme, see renderer/ui/tokens.css. */
const backgrounds = { dark: '#151719', light: '#f5f5f2' }

/** One window, one project. */
export interface ProjectWindow {
  readonly browser: BrowserWindow
  /** What it was opened for. */
  readonly request: OpenRequest | null
  /** What it shows now, as its page says. */
  project: string | null
  /** What its page offers now. */
  enabledActions: ReadonlySet<ActionId>
  /** What runs for its project. */
  activity: Activity
}

/** Opens a window in which the page has no Node, no way out and its own process sandbox. */
export function createProjectWindow(settings: SettingsStore, version: string, request: OpenRequest | null): ProjectWindow {
  const remembered = settings.get('window')
  const others = BrowserWindow.getAllWindows().map((other) => other.getNormalBounds())
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  const browser = new BrowserWindow({
    ...boundsForWindow(remembered, others, screens),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title: 'Vitrine',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light,
    webPreferences: {
      preload: join(__dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      additionalArguments: [`--vitrine-version=${version}`],
    },
  })
  if (remembered?.isMaximised) browser.maximize()
  browser.once('ready-to-show', () => browser.show())
  browser.on('close', () => settings.set('window', { ...browser.getNormalBounds(), isMaximised: browser.isMaximized() }))
  // the title names the project, and main is told of it; the page's own title would undo that
  browser.on('page-title-updated', (event) => event.preventDefault())
  void browser.loadURL(`${appOrigin}/`)
  return { browser, request, project: null, enabledActions: new Set(), activity: { runs: 0, name: '' } }
}
