import type { FigureFont } from './figure-fonts.ts'
import { labelHeight, labelWidth, type Label } from './label.ts'
import type { PageBox } from './page-box.ts'

export type AxisName = 'x' | 'y'

/** What a label belongs to. */
export type LabelPart =
  | { readonly kind: 'caption' }
  | { readonly kind: 'legend'; readonly name: string }
  | { readonly kind: 'title' | 'tick'; readonly panel: number; readonly axis: AxisName }
  | { readonly kind: 'letter'; readonly panel: number }
  | { readonly kind: 'guide'; readonly panel: number; readonly name: string }

/** A label on the page, in millimetres from its top left corner. */
export interface PlacedLabel {
  readonly part: LabelPart
  readonly label: Label
  /** Where its start, middle or end stands on the baseline. */
  readonly x: number
  readonly y: number
  readonly align: 'left' | 'middle' | 'right'
  /** Reads upward. */
  readonly isTurned: boolean
  readonly size: number
  readonly ink: 'text' | 'quietText' | 'guide'
}

/** Where the letters stand, from their tops to the ends of their tails. */
export function boxOf({ label, x, y, align, isTurned, size }: PlacedLabel, font: FigureFont): PageBox {
  const width = labelWidth(label, font) * size
  const { ascent, descent } = labelHeight(label)
  const before = { left: 0, middle: width / 2, right: width }[align]
  return isTurned
    ? { left: x - ascent * size, top: y + before - width, width: (ascent + descent) * size, height: width }
    : { left: x - before, top: y - ascent * size, width, height: (ascent + descent) * size }
}
