import type { RouteLocationNormalized } from 'vue-router'

export interface TourStep {
  readonly title: string
  readonly text: string
  /** Where it takes place. */
  readonly path: string
  /** What it points at. */
  readonly selector: string
  /** Whether the user has done what the step asks for. */
  isDone(route: Pick<RouteLocationNormalized, 'path' | 'query'>): boolean
}

/** From a glass to its softest mode to a figure, on the sample project. */
export const tourSteps: readonly TourStep[] = [
  {
    title: 'Every glass is a row',
    text: 'Ensembles are on the left, their samples in the table. Choose a row: the glass stands in 3D, and the inspector tells its numbers and how it was made.',
    path: '/library',
    selector: '[role=grid][aria-label=Samples]',
    isDone: ({ path }) => /^\/library\/\d+/.test(path),
  },
  {
    title: 'The strip chooses a mode',
    text: 'Each point is a vibrational mode: frequency to the right, participation ratio upwards. Click a low point on the left, and the soft mode stands in 3D as arrows on its particles.',
    path: '/modes',
    selector: '[role=listbox][aria-label="Modes strip"]',
    isDone: ({ path, query }) => path.startsWith('/modes') && typeof query['mode'] === 'string',
  },
  {
    title: 'A figure as it will be printed',
    text: 'Choose what is drawn and for which samples, click an axis to change it, and export SVG, PDF, PNG or CSV. To make glasses of your own, go to Prepare.',
    path: '/figures?figure=spectrum&samples=all',
    selector: '[data-tour=export]',
    isDone: () => false,
  },
]
