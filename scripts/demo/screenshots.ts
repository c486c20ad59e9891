import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Pictures of the places passed, numbered in their order. */
export function createScreenshots(window: Page, folder: string): { take(name: string): Promise<void>; files: readonly string[] } {
  const files: string[] = []
  return {
    files,
    async take(name) {
      const path = join(folder, `${files.length + 1}-${name}.png`)
      await window.screenshot({ path })
      files.push(path)
    },
  }
}
