import { ChartSpline, Clock, FlaskConical, House, Library, Waves } from '@lucide/vue'
import type { Component } from 'vue'
import type { ActionId } from '../../shared/contracts/actions.ts'

export interface Place {
  readonly id: 'home' | 'library' | 'prepare' | 'modes' | 'figures' | 'jobs'
  readonly title: string
  readonly path: string
  readonly icon: Component
  readonly action: ActionId
  readonly needsProject: boolean
}

/** The places of the window in the order of the rail; Ctrl 1 … 6 go there. */
export const places: readonly Place[] = [
  { id: 'home', title: 'Home', path: '/home', icon: House, action: 'go.home', needsProject: false },
  { id: 'library', title: 'Library', path: '/library', icon: Library, action: 'go.library', needsProject: true },
  { id: 'prepare', title: 'Prepare', path: '/prepare', icon: FlaskConical, action: 'go.prepare', needsProject: true },
  { id: 'modes', title: 'Modes', path: '/modes', icon: Waves, action: 'go.modes', needsProject: true },
  { id: 'figures', title: 'Figures', path: '/figures', icon: ChartSpline, action: 'go.figures', needsProject: true },
  { id: 'jobs', title: 'Jobs', path: '/jobs', icon: Clock, action: 'go.jobs', needsProject: true },
]

export function placeOfPath(path: string): Place | undefined {
  return places.find((place) => path === place.path || path.startsWith(`${place.path}/`))
}
