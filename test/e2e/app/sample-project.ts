import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../../scripts/setup/places.mjs'
import { launchApp, type LaunchedApp } from './launch.ts'

/** Starts the application on a copy of the sample project, which is gone at the end. */
export async function launchSampleProject(place?: string): Promise<LaunchedApp & { project: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-sample-'))
  const project = join(folder, 'sample.vitrine')
  copyFileSync(join(root, 'resources', 'sample.vitrine'), project)
  const started = await launchApp({ project, ...(place === undefined ? {} : { place }) })
  return {
    ...started,
    project,
    async close() {
      await started.close().finally(() => rmSync(folder, { recursive: true, force: true }))
    },
  }
}
