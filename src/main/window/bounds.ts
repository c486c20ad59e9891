export interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

export const defaultSize = { width: 1280, height: 800 }
export const smallestSize = { width: 800, height: 560 }
const cascade = 28

/**
 * Where a new window goes: where the last one was, a step aside for each that stands there, and never outside the screens
 * (one may have been unplugged since).
 */
export function boundsForWindow(remembered: Bounds | null, others: readonly Bounds[], screens: readonly Bounds[]): Partial<Bounds> {
  if (remembered === null) return defaultSize
  const size = { width: remembered.width, height: remembered.height }
  const bounds = { ...remembered }
  while (others.some((other) => other.x === bounds.x && other.y === bounds.y)) {
    bounds.x += cascade
    bounds.y += cascade
  }
  return screens.some((screen) => shows(screen, bounds)) ? bounds : size
}

/** Enough of the title bar must be on the screen to take hold of it. */
function shows(screen: Bounds, window: Bounds): boolean {
  const visible = Math.min(screen.x + screen.width, window.x + window.width) - Math.max(screen.x, window.x)
  return visible >= 100 && window.y >= screen.y && window.y <= screen.y + screen.height - 40
}
