import Conf from 'conf'
import { app } from 'electron'
import { z } from 'zod'
import { projectCard, type ProjectCard } from './bridge/shapes.ts'

const cardsShape = z.record(z.string(), projectCard).catch({})

/** What Home shows of projects that are not open. In a file of its own, because of the pictures. */
export interface ProjectCards {
  get(path: string): ProjectCard | undefined
  set(path: string, card: ProjectCard): void
  keepOnly(paths: readonly string[]): void
}

export function openProjectCards(): ProjectCards {
  const file = new Conf<Record<string, unknown>>({ cwd: app.getPath('userData'), configName: 'project-cards', clearInvalidConfig: true })
  let cards = cardsShape.parse(file.get('cards'))

  function write(next: Record<string, ProjectCard>): void {
    cards = next
    try {
      file.set('cards', next)
    } catch (error) {
      console.warn(`the cards of recent projects cannot be written: ${String(error)}`)
    }
  }

  return {
    get: (path) => cards[path],
    set: (path, card) => write({ ...cards, [path]: card }),
    keepOnly(paths) {
      const kept = Object.entries(cards).filter(([path]) => paths.includes(path))
      if (kept.length < Object.keys(cards).length) write(Object.fromEntries(kept))
    },
  }
}
