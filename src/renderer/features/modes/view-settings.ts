/** How a mode is drawn; kept while the user walks from mode to mode. */
export interface ModeViewSettings {
  /** Length of the longest arrow, in mean distances between particles. */
  readonly arrowScale: number
  /** Arrows below this fraction of the longest are hidden. */
  readonly threshold: number
  /** Only the arrows of the 5 % that move most; takes the place of the threshold. */
  readonly onlyTop: boolean
  readonly isCentred: boolean
  readonly isMoving: boolean
}

export const topShare = 0.05
/** How far the particle of the longest arrow swings, in mean distances between particles. */
export const swingAmplitude = 0.35

export const firstView: ModeViewSettings = { arrowScale: 2.5, threshold: 0.1, onlyTop: false, isCentred: true, isMoving: false }
