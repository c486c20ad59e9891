import type { Range } from './ticks.ts'

type Point = [number, number]
type Scale = 'linear' | 'log'

/** The part of a curve that lies within a frame, cut where it crosses the lower or upper edge as the axes show it. */
export function clipLine(
  curve: { readonly x: readonly number[]; readonly y: readonly number[] },
  xRange: Range,
  yRange: Range,
  xScale: Scale,
  yScale: Scale,
): Point[] {
  const forward = (scale: Scale, value: number) => (scale === 'log' ? Math.log(value) : value)
  const back = (scale: Scale, value: number) => (scale === 'log' ? Math.exp(value) : value)
  const points = curve.x.map((x, k): Point => [forward(xScale, x), forward(yScale, curve.y[k] ?? NaN)])
  const box = {
    left: forward(xScale, xRange[0]),
    right: forward(xScale, xRange[1]),
    bottom: forward(yScale, yRange[0]),
    top: forward(yScale, yRange[1]),
  }
  const kept: Point[] = []
  for (let k = 1; k < points.length; k++) {
    const segment = clipSegment(points[k - 1] ?? [NaN, NaN], points[k] ?? [NaN, NaN], box)
    if (!segment) continue
    if (kept.length === 0) kept.push(segment[0])
    kept.push(segment[1])
  }
  return kept.map(([x, y]): Point => [back(xScale, x), back(yScale, y)])
}

interface Box {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** Liang and Barsky's clipping: each edge narrows the part 0 … 1 of the segment that is inside. */
function clipSegment([x1, y1]: Point, [x2, y2]: Point, box: Box): [Point, Point] | null {
  const dx = x2 - x1
  const dy = y2 - y1
  let from = 0
  let to = 1
  const edges = [
    [-dx, x1 - box.left],
    [dx, box.right - x1],
    [-dy, y1 - box.bottom],
    [dy, box.top - y1],
  ] as const
  for (const [speed, distance] of edges) {
    if (speed === 0 && distance < 0) return null
    if (speed < 0) from = Math.max(from, distance / speed)
    if (speed > 0) to = Math.min(to, distance / speed)
  }
  if (!(from <= to)) return null
  return [
    [x1 + from * dx, y1 + from * dy],
    [x1 + to * dx, y1 + to * dy],
  ]
}
