import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A fresh folder for one test's project and files, gone afterwards. */
export function projectFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-project-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
