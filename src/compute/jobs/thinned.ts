export type ObservedPoint = Readonly<Record<string, number>>

export interface Thinned {
  add(point: ObservedPoint): void
  /** Evenly over all that was added, with the first and the last. */
  points(): ObservedPoint[]
}

/**
 * Keeps at most so many points of a series whose end nobody knows: when there is no room left every second one goes, and from
 * then on only every second one is taken.
 */
export function createThinned(most: number): Thinned {
  let kept: ObservedPoint[] = []
  let last: ObservedPoint | undefined
  let stride = 1
  let count = 0
  return {
    add(point) {
      last = point
      if (count++ % stride !== 0) return
      if (kept.length === most - 1) {
        kept = kept.filter((_, k) => k % 2 === 0)
        stride *= 2
        if ((count - 1) % stride !== 0) return
      }
      kept.push(point)
    },
    points: () => (last === undefined || kept[kept.length - 1] === last ? [...kept] : [...kept, last]),
  }
}
