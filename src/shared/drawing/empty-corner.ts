import type { Panel } from './description.ts'
import type { Frame } from './layout.ts'
import { fractionOf } from './place-label.ts'

export interface Corner {
  readonly isRight: boolean
  readonly isBottom: boolean
}

const corners: readonly Corner[] = [
  { isRight: false, isBottom: false },
  { isRight: true, isBottom: false },
  { isRight: true, isBottom: true },
  { isRight: false, isBottom: true },
]

/** The first corner, clockwise from the top left, with the fewest points near: a place for a letter. */
export function emptyCorner(panel: Panel, frame: Frame): Corner {
  const crowd = corners.map((corner) => ({ corner, points: pointsNear(corner, panel, frame) }))
  const least = Math.min(...crowd.map(({ points }) => points))
  return crowd.find(({ points }) => points === least)?.corner ?? { isRight: false, isBottom: false }
}

function pointsNear({ isRight, isBottom }: Corner, panel: Panel, frame: Frame): number {
  let points = 0
  for (const { x, y } of panel.series) {
    x.forEach((value, k) => {
      const across = fractionOf(value, frame.x, panel.x.scale)
      const up = fractionOf(y[k] ?? NaN, frame.y, panel.y.scale)
      const isNear = (isRight ? across > 0.85 : across < 0.15) && (isBottom ? up < 0.2 : up > 0.8)
      if (isNear && across >= 0 && across <= 1 && up >= 0 && up <= 1) points++
    })
  }
  return points
}
