import type { FigureFont } from './figure-fonts.ts'
import { fractionOf } from './fraction-of.ts'
import { textWidth } from './text-width.ts'
import { placeTicks, type Range, type Ticks } from './ticks.ts'

interface Room {
  readonly scale: 'linear' | 'log'
  readonly range: Range
  /** Of the axis, in units of the labels' size. */
  readonly length: number
  readonly isVertical: boolean
  readonly font: FigureFont
}

/** White between neighbouring labels, in units of their size. */
const gap = { along: 0.6, above: 0.35 } as const

/** As many ticks as there is room for without their labels touching. */
export function fitTicks({ scale, range, length, isVertical, font }: Room): Ticks {
  const most = Math.max(2, Math.floor(length / (isVertical ? 2.6 : 3)))
  const sizeOf = (text: string) => (isVertical ? 0.8 + gap.above : textWidth(text, font) + gap.along)
  for (let room = most; room > 2; room--) {
    const ticks = placeTicks(scale, range, room)
    if (areApart(ticks)) return ticks
  }
  const fewest = placeTicks(scale, range, 2)
  return areApart(fewest) ? fewest : { ...fewest, major: fewest.major.slice(0, 1) }

  function areApart(ticks: Ticks): boolean {
    const at = ticks.major.map((value) => fractionOf(value, range, scale) * length)
    return at.every((place, k) => {
      if (k === 0) return true
      const [before, own] = [ticks.major[k - 1] ?? NaN, ticks.major[k] ?? NaN]
      return place - (at[k - 1] ?? NaN) >= (sizeOf(ticks.label(before)) + sizeOf(ticks.label(own))) / 2
    })
  }
}
