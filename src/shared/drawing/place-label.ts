import type { Panel } from './description.ts'
import type { Frame, FrameAxis } from './layout.ts'

type Point = readonly [number, number]

/** Where a label stands: the middle of its box, in millimetres from the frame's top left corner. */
export interface LabelPlace {
  readonly x: number
  readonly y: number
}

const parts = [0.88, 0.8, 0.72, 0.64, 0.56, 0.48, 0.4, 0.32, 0.24, 0.16]

/**
 * Finds a place beside a straight line for a label of the given size: the first from its upper end on that is clear of all
 * data, or else the clearest. `ends` and the result are in millimetres within the frame.
 */
export function placeLabel(ends: readonly [Point, Point], size: Point, panel: Panel, frame: Frame): LabelPlace {
  const [[x1, y1], [x2, y2]] = y1OnTop(ends)
  const length = Math.hypot(x2 - x1, y2 - y1)
  if (length === 0) return { x: x1, y: y1 }
  const normal = [(y1 - y2) / length, (x2 - x1) / length] as const
  // far enough from the line for the nearest corner of the box
  const away = (Math.abs(normal[0]) * size[0] + Math.abs(normal[1]) * size[1]) / 2 + 0.25 * size[1]
  const data = dataPoints(panel, frame)
  let best = { x: x1, y: y1, clearance: -Infinity }
  for (const part of parts) {
    for (const side of [-1, 1]) {
      const x = x1 + (1 - part) * (x2 - x1) + side * away * normal[0]
      const y = y1 + (1 - part) * (y2 - y1) + side * away * normal[1]
      const clearance = clearanceOf([x, y], size, data, frame)
      if (clearance >= size[1] * 0.5) return { x, y }
      if (clearance > best.clearance) best = { x, y, clearance }
    }
  }
  return { x: best.x, y: best.y }
}

function y1OnTop([a, b]: readonly [Point, Point]): readonly [Point, Point] {
  return a[1] <= b[1] ? [a, b] : [b, a]
}

/** Distance from the box to the nearest point or to the frame; negative inside. */
function clearanceOf([x, y]: Point, [width, height]: Point, points: readonly Point[], frame: Frame): number {
  let least = Math.min(x - width / 2, frame.width - x - width / 2, y - height / 2, frame.height - y - height / 2)
  for (const [px, py] of points) least = Math.min(least, Math.max(Math.abs(px - x) - width / 2, Math.abs(py - y) - height / 2))
  return least
}

/** Marks and the ends of their error bars. */
function dataPoints(panel: Panel, frame: Frame): Point[] {
  return panel.series
    .filter(({ kind }) => kind !== 'guide')
    .flatMap(({ x, y, error }) =>
      x.flatMap((value, k) => {
        const across = fractionOf(value, frame.x, panel.x.scale) * frame.width
        const middle = y[k] ?? NaN
        const bar = error?.[k] ?? 0
        return [middle, middle + bar, middle - bar]
          .map((height): Point => [across, (1 - fractionOf(height, frame.y, panel.y.scale)) * frame.height])
          .filter(([, top]) => Number.isFinite(top))
      }),
    )
}

/** How far along an axis a value lies: 0 at its start, 1 at its end. */
export function fractionOf(value: number, { range: [low, high] }: FrameAxis, scale: 'linear' | 'log'): number {
  return scale === 'log' ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low)
}
