import type { Slice } from '../../viewer3d/view-options.ts'

export type ArrowDirection = 'mode' | 'x' | 'y' | 'z' | 'w'
export type ArrowLength = 'amplitude' | 'logarithm' | 'uniform'
export type ArrowColour = 'amplitude' | 'x' | 'y' | 'z' | 'w'
export type ParticleLook = 'faded' | 'hidden' | 'species' | 'amplitude'

/** How a mode is drawn; kept while the user walks from mode to mode, and over restarts. Plain data only. */
export interface ModeViewSettings {
  readonly direction: ArrowDirection
  readonly length: ArrowLength
  readonly colour: ArrowColour
  /** Length of the longest arrow, in mean distances between particles. */
  readonly arrowScale: number
  /** Arrows below this fraction of the largest amplitude are hidden. */
  readonly threshold: number
  /** Only the arrows of this share of the particles, those that move most; 0 for no such bound. */
  readonly topShare: number
  readonly particles: ParticleLook
  readonly hasBox: boolean
  readonly slice: Slice | null
  readonly isCentred: boolean
  readonly isMoving: boolean
  /** How far the particle of the longest arrow swings, in mean distances between particles. */
  readonly swing: number
}

/** The share that the button takes. */
export const usualTopShare = 0.05

export const firstView: ModeViewSettings = {
  direction: 'mode',
  length: 'amplitude',
  colour: 'amplitude',
  arrowScale: 2.5,
  threshold: 0.1,
  topShare: 0,
  particles: 'faded',
  hasBox: true,
  slice: null,
  isCentred: true,
  isMoving: false,
  swing: 0.35,
}

/** Names of the axes of a configuration. */
export function axesOf(dimension: number): ('x' | 'y' | 'z' | 'w')[] {
  return (['x', 'y', 'z', 'w'] as const).slice(0, dimension)
}
