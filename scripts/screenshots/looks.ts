import type { ElectronApplication, Page } from 'playwright-core'
import { join } from 'node:path'
import type { ActionId } from '../../src/shared/contracts/actions.ts'
import { bridgeChannels } from '../../src/shared/contracts/bridge-channels.ts'

export const sizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const
export const schemes = ['light', 'dark'] as const

export interface Camera {
  /** The window as it stands, in every size and scheme, and once with letters of twice the size. */
  takeAll(scene: string): Promise<void>
  readonly taken: number
}

/** Pictures of a window, named after what they show: `library-full-1280x720-dark.png`. */
export function createCamera(app: ElectronApplication, window: Page, folder: string): Camera {
  let taken = 0
  const take = async (name: string) => {
    await settled(window)
    await window.screenshot({ path: join(folder, `${name}.png`) })
    taken++
  }
  return {
    get taken() {
      return taken
    },
    async takeAll(scene) {
      for (const size of sizes) {
        await resize(app, size)
        for (const colorScheme of schemes) {
          await window.emulateMedia({ colorScheme })
          await take(`${scene}-${String(size.width)}x${String(size.height)}-${colorScheme}`)
        }
      }
      await resize(app, sizes[0])
      await window.emulateMedia({ colorScheme: 'light' })
      await choose(app, ['view.text-larger', 'view.text-larger', 'view.text-larger'])
      await take(`${scene}-200-percent-text`)
      await choose(app, ['view.text-reset'])
    },
  }
}

/** As the native menu does. */
async function choose(app: ElectronApplication, actions: readonly ActionId[]): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [channel, ids]) => {
      for (const id of ids) BrowserWindow.getAllWindows()[0]?.webContents.send(channel, id)
    },
    [bridgeChannels.menuAction, actions] as const,
  )
}

export async function resize(app: ElectronApplication, { width, height }: { width: number; height: number }): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(w, h)
    },
    [width, height] as const,
  )
}

/** Two frames without a change of layout: charts and the 3D view draw in the frame after a change. */
async function settled(window: Page): Promise<void> {
  await window.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let frames = 0
        const next = () => {
          frames++
          if (frames < 12) requestAnimationFrame(next)
          else resolve()
        }
        requestAnimationFrame(next)
      }),
  )
}
