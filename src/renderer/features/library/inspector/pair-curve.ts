import { roundTicks } from './small-axis.ts'

export interface PairCurve {
  /** As an SVG path. */
  readonly path: string
  /** Height of g = 1. */
  readonly one: number
  readonly ticks: readonly { readonly x: number; readonly value: number }[]
  readonly highest: { readonly r: number; readonly g: number }
}

export interface Frame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** g(r) as a path within a frame; null where there is nothing to draw. */
export function pairCurve(r: ArrayLike<number>, g: ArrayLike<number>, { left, right, top, bottom }: Frame): PairCurve | null {
  const points = Math.min(r.length, g.length)
  const furthest = r[points - 1] ?? 0
  if (points < 2 || furthest <= 0) return null
  let best = 0
  for (let k = 0; k < points; k++) if ((g[k] ?? 0) > (g[best] ?? 0)) best = k
  const most = Math.max(g[best] ?? 0, 1.2)
  const x = (distance: number) => left + (distance / furthest) * (right - left)
  const y = (value: number) => bottom - (value / most) * (bottom - top)
  const path = Array.from({ length: points }, (_, k) => `${k === 0 ? 'M' : 'L'}${x(r[k] ?? 0).toFixed(1)} ${y(g[k] ?? 0).toFixed(1)}`).join(
    '',
  )
  return {
    path,
    one: y(1),
    ticks: roundTicks(furthest, 4).map((value) => ({ x: x(value), value })),
    highest: { r: r[best] ?? 0, g: g[best] ?? 0 },
  }
}
