/** What a key asks of the camera. */
export interface KeyMove {
  /** Radians about the vertical axis and about the horizontal one. */
  readonly turn?: readonly [number, number]
  /** Pixels to the right and down. */
  readonly slide?: readonly [number, number]
  /** Above 1 comes nearer. */
  readonly closer?: number
  readonly home?: boolean
  /** Looks along this axis. */
  readonly along?: 'x' | 'y' | 'z'
}

const turnStep = Math.PI / 24
const slideStep = 24
const zoomStep = 1.15
const ways: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * Arrows turn (a plane: slide), with Shift they slide, + and − zoom, x, y and z look along an axis (of a box), 0 and Home show
 * everything again; null for any other key.
 */
export function keyMove(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>, flat: boolean): KeyMove | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  const way = ways[event.key]
  if (way) {
    return flat || event.shiftKey ? { slide: [slideStep * way[0], slideStep * way[1]] } : { turn: [turnStep * way[0], turnStep * way[1]] }
  }
  if (event.key === '+' || event.key === '=') return { closer: zoomStep }
  if (event.key === '-' || event.key === '_') return { closer: 1 / zoomStep }
  if (event.key === '0' || event.key === 'Home') return { home: true }
  const letter = event.key.toLowerCase()
  if (!flat && (letter === 'x' || letter === 'y' || letter === 'z')) return { along: letter }
  return null
}
