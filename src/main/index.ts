import { join } from 'node:path'
import { app, nativeTheme } from 'electron'
import { declareAppScheme, serveWindowFiles } from './app-protocol.ts'
import { serveBridge } from './bridge.ts'
import { chooseEngine } from './engine/choose-engine.ts'
import { superviseEngine } from './engine/supervisor.ts'
import { lockPages, lockSession } from './lock-down.ts'
import { setMenu } from './menu.ts'
import { readOpenRequest, type OpenRequest } from './open-request.ts'
import { openSettings } from './settings.ts'
import { createProjectWindows } from './window/project-windows.ts'

/** Built into out/main, so the application's folder is two above. */
const root = join(__dirname, '..', '..')

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
  const windows = createProjectWindows(settings)
  const engine = superviseEngine(await chooseEngine(root))
  serveBridge(settings, windows, engine)
  setMenu(settings, windows)
  open = (request) => void windows.open(request)
  open(waiting)

  app.on('second-instance', (_event, args, folder) => open(readOpenRequest(args.slice(1), folder)))
  app.on('activate', () => {
    if (windows.all().length === 0) open(null)
  })
  let isEngineStopped = false
  app.on('will-quit', (event) => {
    if (isEngineStopped) return
    event.preventDefault()
    void engine.stop().then(() => {
      isEngineStopped = true
      app.quit()
    })
  })
}

app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit()
})

if (app.requestSingleInstanceLock()) {
  begin().catch((error: unknown) => {
    console.error(error)
    app.exit(1)
  })
} else {
  app.quit()
}
