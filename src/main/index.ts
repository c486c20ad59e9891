import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog, nativeTheme, powerMonitor } from 'electron'
import { z } from 'zod'
import { bridgeChannels } from '../shared/contracts/bridge-channels.ts'
import { declareAppScheme, serveWindowFiles } from './app-protocol.ts'
import { serveBridge } from './bridge/serve-bridge.ts'
import { createBackgroundWork } from './closing/background-work.ts'
import { closeAnswer, closeQuestion } from './closing/close-question.ts'
import { createClosingWindows } from './closing/closing-windows.ts'
import { untilEngineIsIdle } from './engine/ask-engine.ts'
import { chooseEngine } from './engine/choose-engine.ts'
import { superviseEngine } from './engine/supervisor.ts'
import { lockPages, lockSession } from './lock-down.ts'
import { createMenu } from './menu.ts'
import { notifyDesktop } from './notify-desktop.ts'
import { readOpenRequest, type OpenRequest } from './open-request.ts'
import { createRecentProjects } from './recent-projects.ts'
import { openSettings } from './settings.ts'
import type { ProjectWindow } from './window/project-window.ts'
import { createProjectWindows } from './window/project-windows.ts'

/** Built into out/main, so the application's folder is two above. */
const root = join(__dirname, '..', '..')
const pageActsWithinMilliseconds = 8000

app.setName('Vitrine')
declareAppScheme()
lockPages()

/** On macOS, files are handed over by an event that may come before the application is ready. */
let waiting: OpenRequest | null = readOpenRequest(process.argv.slice(1), process.cwd())
let open = (request: OpenRequest | null): void => {
  waiting = request
}
app.on('open-file', (event, path) => {
  event.preventDefault()
  open({ path, place: null })
})

async function begin(): Promise<void> {
  await app.whenReady()
  const settings = openSettings()
  nativeTheme.themeSource = settings.get('theme')
  lockSession()
  serveWindowFiles(join(root, 'out', 'renderer'))

  const engine = superviseEngine(await chooseEngine(root))
  const background = createBackgroundWork({
    untilIdle: async () => {
      const port = engine.openPort()
      return port === null ? false : untilEngineIsIdle(port)
    },
    hasWindows: () => windows.all().length > 0,
    tell: notifyDesktop,
    quit: () => app.quit(),
  })
  const closing = createClosingWindows<ProjectWindow>({
    ask: async ({ browser, activity }) => closeAnswer((await dialog.showMessageBox(browser, closeQuestion(activity))).response),
    tell: ({ browser }, choice) => browser.webContents.send(bridgeChannels.closeChoice, choice),
    leaveRunning: (activity, choice) => background.keep(activity, choice),
    patienceMilliseconds: pageActsWithinMilliseconds,
  })
  const windows = createProjectWindows(settings, packageVersion(), (window) => closing.guard(window))
  const recent = createRecentProjects(settings)
  const menu = createMenu(recent, windows)
  serveBridge({ root, settings, windows, engine, menu, recent, closing })
  menu.renew()
  open = (request) => void windows.open(request)
  open(waiting)

  app.on('second-instance', (_event, args, folder) => open(readOpenRequest(args.slice(1), folder)))
  app.on('activate', () => {
    if (windows.all().length === 0) open(null)
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && !background.isGoingOn) app.quit()
  })
  let isEngineStopped = false
  app.on('will-quit', (event) => {
    if (isEngineStopped) return
    event.preventDefault()
    if (background.isGoingOn) return
    void engine.stop().then(() => {
      isEngineStopped = true
      app.quit()
    })
  })

  function endAtOnce(): void {
    closing.stopAsking()
    background.stop()
    app.quit()
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, endAtOnce)
  powerMonitor.once('shutdown', endAtOnce)
}

function packageVersion(): string {
  const text: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return z.object({ version: z.string() }).parse(text).version
}

if (app.requestSingleInstanceLock()) {
  begin().catch((error: unknown) => {
    console.error(error)
    app.exit(1)
  })
} else {
  app.quit()
}
