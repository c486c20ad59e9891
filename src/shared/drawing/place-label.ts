import type { Panel } from './description.ts'
import { fractionOf } from './fraction-of.ts'
import type { Frame } from './layout.ts'
import { overlap, type PageBox } from './page-box.ts'

type Point = readonly [number, number]

const parts = [0.88, 0.8, 0.72, 0.64, 0.56, 0.48, 0.4, 0.32, 0.24, 0.16]

/**
 * Finds a place beside a straight line for a label of the given size: the first from its upper end on that is clear of all
 * data, or else the clearest; null where it would leave the frame or cover other words. Everything in millimetres of the page.
 */
export function placeLabel(
  ends: readonly [Point, Point],
  size: Point,
  frame: Frame,
  points: readonly Point[],
  taken: readonly PageBox[],
): PageBox | null {
  const [[x1, y1], [x2, y2]] = upperFirst(ends)
  const length = Math.hypot(x2 - x1, y2 - y1)
  if (length === 0) return null
  const normal = [(y1 - y2) / length, (x2 - x1) / length] as const
  // far enough from the line for the nearest corner of the box
  const away = (Math.abs(normal[0]) * size[0] + Math.abs(normal[1]) * size[1]) / 2 + 0.25 * size[1]
  let best: { box: PageBox; clearance: number } | null = null
  for (const part of parts) {
    for (const side of [-1, 1]) {
      const x = x1 + (1 - part) * (x2 - x1) + side * away * normal[0]
      const y = y1 + (1 - part) * (y2 - y1) + side * away * normal[1]
      const box = { left: x - size[0] / 2, top: y - size[1] / 2, width: size[0], height: size[1] }
      if (!isInside(box, frame) || taken.some((other) => overlap(box, other))) continue
      const clearance = clearanceOf(box, points)
      if (clearance >= size[1] * 0.5) return box
      if (!best || clearance > best.clearance) best = { box, clearance }
    }
  }
  return best?.box ?? null
}

function upperFirst([a, b]: readonly [Point, Point]): readonly [Point, Point] {
  return a[1] <= b[1] ? [a, b] : [b, a]
}

function isInside(box: PageBox, frame: PageBox): boolean {
  const air = 0.3 * box.height
  return (
    box.left >= frame.left + air &&
    box.top >= frame.top + air &&
    box.left + box.width <= frame.left + frame.width - air &&
    box.top + box.height <= frame.top + frame.height - air
  )
}

/** Distance from the box to the nearest point; negative inside. */
function clearanceOf({ left, top, width, height }: PageBox, points: readonly Point[]): number {
  let least = Infinity
  for (const [x, y] of points) {
    const distance = Math.max(Math.abs(x - left - width / 2) - width / 2, Math.abs(y - top - height / 2) - height / 2)
    if (distance < least) least = distance
  }
  return least
}

/** So many points tell where data are. */
const enough = 4000

/** Where the data of a panel stand on the page, the ends of error bars among them; of very many, an evenly taken part. */
export function dataPoints(panel: Panel, frame: Frame): Point[] {
  const own = panel.series.filter(({ kind }) => kind !== 'guide')
  const all = own.reduce((sum, { x }) => sum + x.length, 0)
  const stride = Math.max(1, Math.ceil(all / enough))
  const found: Point[] = []
  for (const { x, y, error } of own) {
    for (let k = 0; k < x.length; k += stride) {
      const across = frame.left + fractionOf(x[k] ?? NaN, frame.x.range, panel.x.scale) * frame.width
      const middle = y[k] ?? NaN
      const bar = error?.[k] ?? 0
      for (const value of bar > 0 ? [middle, middle + bar, middle - bar] : [middle]) {
        const down = frame.top + (1 - fractionOf(value, frame.y.range, panel.y.scale)) * frame.height
        if (Number.isFinite(across) && Number.isFinite(down)) found.push([across, down])
      }
    }
  }
  return found
}
