import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import { app } from 'electron'
import type { RecentProject } from '../shared/contracts/bridge.ts'
import type { SettingsStore } from './settings.ts'

const longest = 12

/** Puts a project on top of the list, here and in the system's own. */
export function addRecent(settings: SettingsStore, path: string, now: Date): void {
  const others = settings.get('recent').filter((project) => project.path !== path)
  settings.set('recent', [{ path, opened: now.toISOString() }, ...others].slice(0, longest))
  app.addRecentDocument(path)
}

export function projectName(path: string): string {
  return basename(path, '.vitrine')
}

export async function listRecent(settings: SettingsStore): Promise<RecentProject[]> {
  return Promise.all(
    settings.get('recent').map(async ({ path, opened }) => ({ path, name: projectName(path), opened, exists: await isThere(path) })),
  )
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
