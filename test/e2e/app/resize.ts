import type { ElectronApplication } from 'playwright-core'

/** The page's size in pixels, as small as the places must work in unless told otherwise. */
export async function resize(app: ElectronApplication, width = 1280, height = 720): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      const window = BrowserWindow.getAllWindows()[0]
      window?.unmaximize()
      window?.setContentSize(w, h)
    },
    [width, height] as const,
  )
}
