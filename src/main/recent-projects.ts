import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { app } from 'electron'
import type { RecentProject } from '../shared/contracts/bridge.ts'
import type { ProjectCard } from './bridge/shapes.ts'
import { openProjectCards, type ProjectCards } from './project-cards.ts'
import type { SettingsStore } from './settings.ts'

const longest = 12

export interface RecentProjects {
  /** Puts a project on top of the list, here and in the system's own. */
  add(path: string, now: Date): void
  /** What its card shows; a card without a picture keeps the picture that is there. */
  noteCard(path: string, card: ProjectCard): void
  names(): { path: string; name: string }[]
  list(): Promise<RecentProject[]>
}

export function createRecentProjects(settings: SettingsStore, cards: ProjectCards = openProjectCards()): RecentProjects {
  return {
    add(path, now) {
      const others = settings.get('recent').filter((project) => project.path !== path)
      const all = [{ path, opened: now.toISOString() }, ...others].slice(0, longest)
      settings.set('recent', all)
      cards.keepOnly(all.map((project) => project.path))
      app.addRecentDocument(path)
    },
    noteCard(path, card) {
      if (settings.get('recent').some((project) => project.path === path)) {
        cards.set(path, { ...card, picture: card.picture ?? cards.get(path)?.picture ?? null })
      }
    },
    names: () => settings.get('recent').map(({ path }) => ({ path, name: projectName(path) })),
    list: () =>
      Promise.all(
        settings.get('recent').map(async ({ path, opened }) => {
          const bytes = await sizeOf(path)
          const card = cards.get(path)
          return {
            path,
            name: projectName(path),
            opened,
            exists: bytes !== null,
            bytes: bytes ?? 0,
            counts: card ? { samples: card.samples, ensembles: card.ensembles } : null,
            picture: card?.picture ?? null,
          }
        }),
      ),
  }
}

export function projectName(path: string): string {
  return basename(path, '.vitrine')
}

async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  )
}
