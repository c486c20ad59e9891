import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ConsoleMessage, type ElectronApplication, type Page } from 'playwright-core'
import { findElectron, sandboxFlags } from '../../../scripts/setup/electron.mjs'
import { root } from '../../../scripts/setup/places.mjs'

export interface LaunchOptions {
  project?: string
  place?: string
  /** Kept when given; else a fresh one, removed at the end. */
  settingsFolder?: string
}

export interface LaunchedApp {
  readonly app: ElectronApplication
  readonly window: Page
  /** Console errors, warnings and uncaught exceptions of every window so far. */
  readonly problems: string[]
  /** Ends the application; throws when a window complained. */
  close(): Promise<void>
}

/** Starts the built application in the Electron of the set-up, with settings of its own. */
export async function launchApp({ project, place, settingsFolder }: LaunchOptions = {}): Promise<LaunchedApp> {
  const executablePath = findElectron()
  if (executablePath === null) throw new Error('there is no Electron here: run npm run setup first')
  const settings = settingsFolder ?? mkdtempSync(join(tmpdir(), 'vitrine-settings-'))
  const app = await _electron.launch({
    executablePath,
    args: [
      ...sandboxFlags(),
      `--user-data-dir=${settings}`,
      join(root, 'out', 'main', 'index.cjs'),
      ...(project === undefined ? [] : [project]),
      ...(place === undefined ? [] : [`--place=${place}`]),
    ],
    timeout: 30_000,
  })
  const problems: string[] = []
  app.context().on('console', (message) => {
    if (isProblem(message)) problems.push(`${message.type()}: ${message.text()}`)
  })
  app.context().on('weberror', (error) => problems.push(`uncaught: ${String(error.error())}`))
  const window = await app.firstWindow()
  return {
    app,
    window,
    problems,
    async close() {
      await cancelWhatRuns(app)
      await app.close()
      if (settingsFolder === undefined) rmSync(settings, { recursive: true, force: true })
      if (problems.length > 0) throw new Error(`the window complained:\n${problems.join('\n')}`)
    },
  }
}

/** A test that ends while something runs is not asked what becomes of it. */
async function cancelWhatRuns(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (...given: unknown[]) => {
      const { buttons } = given.at(-1) as { buttons?: string[] }
      return Promise.resolve({ response: buttons?.findIndex((button) => button.startsWith('Cancel the')) ?? 0, checkboxChecked: false })
    }
  })
}

/** Chromium's software renderer comments on its own slowness; that says nothing about the page. */
function isProblem(message: ConsoleMessage): boolean {
  return message.type() === 'error' || (message.type() === 'warning' && !/GPU stall|software WebGL|GL Driver Message/i.test(message.text()))
}
