import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../../scripts/setup/places.mjs'
import { launchApp, type LaunchedApp } from './launch.ts'

/** Starts the application on a copy of the sample project, which is gone at the end, and waits until its samples are listed. */
export async function launchSampleProject(): Promise<LaunchedApp & { project: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-sample-'))
  const project = join(folder, 'sample.vitrine')
  copyFileSync(join(root, 'resources', 'sample.vitrine'), project)
  const started = await launchApp({ project })
  await started.window.getByRole('grid', { name: 'Samples' }).locator('[role=row][aria-rowindex="2"]').waitFor()
  return {
    ...started,
    project,
    async close() {
      await started.close().finally(() => rmSync(folder, { recursive: true, force: true }))
    },
  }
}
