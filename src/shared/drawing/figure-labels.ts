import { axisLabel } from './axis-title.ts'
import { clipLine } from './clip-line.ts'
import type { Axis, Panel } from './description.ts'
import type { FigureFont } from './figure-fonts.ts'
import { labelWidth, plainLabel, type Label, type Typeset } from './label.ts'
import { titleGap, type Frame, type FrameAxis, type Layout } from './layout.ts'
import type { PageBox } from './page-box.ts'
import { fractionOf } from './fraction-of.ts'
import { placeLabel } from './place-label.ts'
import type { AxisName, PlacedLabel } from './placed-label.ts'
import { textWidth } from './text-width.ts'

/** Tick labels and titles of a panel. */
export function axisLabels(panel: Panel, index: number, layout: Layout, font: FigureFont, typeset: Typeset): PlacedLabel[] {
  const frame = layout.frames[index]
  if (!frame) return []
  const vertical = [...verticalTicks(panel, index, frame, layout, font), verticalTitle(panel, index, frame, layout, font, typeset)]
  if (!frame.hasHorizontalLabels) return vertical
  return [...vertical, ...horizontalTicks(panel, index, frame, layout, font), horizontalTitle(panel, index, frame, layout, font, typeset)]
}

function verticalTicks(panel: Panel, index: number, frame: Frame, { measures }: Layout, font: FigureFont): PlacedLabel[] {
  const { small, labelGap } = measures
  return frame.y.ticks.major.map((value) => ({
    ...tick(frame.y, value, index, 'y', small),
    x: frame.left - labelGap,
    y: frame.top + (1 - fractionOf(value, frame.y.range, panel.y.scale)) * frame.height + (font.capHeight / 2) * small,
    align: 'right',
  }))
}

function horizontalTicks(panel: Panel, index: number, frame: Frame, { measures }: Layout, font: FigureFont): PlacedLabel[] {
  const { small, labelGap } = measures
  return frame.x.ticks.major.map((value) => ({
    ...tick(frame.x, value, index, 'x', small),
    x: frame.left + fractionOf(value, frame.x.range, panel.x.scale) * frame.width,
    y: frame.top + frame.height + labelGap + 0.5 * small + (font.capHeight / 2) * small,
    align: 'middle',
  }))
}

function tick({ ticks }: FrameAxis, value: number, panel: number, axis: AxisName, size: number) {
  const part = { kind: 'tick', panel, axis } as const
  return { part, label: plainLabel(ticks.label(value)), isTurned: false, size, ink: 'text' } as const
}

function horizontalTitle({ x: axis }: Panel, panel: number, frame: Frame, layout: Layout, font: FigureFont, typeset: Typeset): PlacedLabel {
  const { measures, titles } = layout
  const middle = frame.left + frame.width / 2
  const columns = new Set(layout.frames.map(({ left }) => left)).size
  const columnWidth = layout.widthMillimetres / columns
  const columnLeft = Math.floor(frame.left / columnWidth) * columnWidth
  const room = 2 * (Math.min(middle - columnLeft, columnLeft + columnWidth - middle) - measures.edge)
  const { label, size } = fit(axis, frame.x, room, measures.font, font, typeset)
  const below = measures.labelGap + measures.small + (titleGap.before + titles.x.ascent) * measures.font
  return {
    part: { kind: 'title', panel, axis: 'x' },
    label,
    x: middle,
    y: frame.top + frame.height + below,
    align: 'middle',
    isTurned: false,
    size,
    ink: 'text',
  }
}

function verticalTitle({ y: axis }: Panel, panel: number, frame: Frame, layout: Layout, font: FigureFont, typeset: Typeset): PlacedLabel {
  const { measures, titles, frames } = layout
  const middle = frame.top + frame.height / 2
  const rows = new Set(frames.map(({ top }) => top)).size
  const room = rows > 1 ? frame.height + 0.8 * measures.rowGap : 2 * (Math.min(middle, layout.heightMillimetres - middle) - measures.edge)
  const { label, size } = fit(axis, frame.y, room, measures.font, font, typeset)
  return {
    part: { kind: 'title', panel, axis: 'y' },
    label,
    x: frame.left - measures.labelGap - layout.labelWidth - (titleGap.before + titles.y.descent) * measures.font,
    y: middle,
    align: 'middle',
    isTurned: true,
    size,
    ink: 'text',
  }
}

/** A title that has no room even without its words is set smaller. */
function fit(axis: Axis, { isTitleShort }: FrameAxis, room: number, size: number, font: FigureFont, typeset: Typeset) {
  const label: Label = axisLabel(axis, isTitleShort, typeset)
  return { label, size: size * Math.min(1, room / (labelWidth(label, font) * size || 1)) }
}

/** Names of guides beside their lines, where no data and no other words are. */
export function guideLabels(
  panel: Panel,
  index: number,
  layout: Layout,
  font: FigureFont,
  points: readonly (readonly [number, number])[],
  words: readonly PageBox[],
): PlacedLabel[] {
  const frame = layout.frames[index]
  if (!frame) return []
  const taken = [...words]
  const size = layout.measures.small
  const onPage = ([x, y]: readonly [number, number]) =>
    [
      frame.left + fractionOf(x, frame.x.range, panel.x.scale) * frame.width,
      frame.top + (1 - fractionOf(y, frame.y.range, panel.y.scale)) * frame.height,
    ] as const
  return panel.series.flatMap((series): PlacedLabel[] => {
    if (series.kind !== 'guide' || series.name === '') return []
    const line = clipLine(series, frame.x.range, frame.y.range, panel.x.scale, panel.y.scale)
    const [first, last] = [line[0], line.at(-1)]
    if (!first || !last) return []
    const extent = [textWidth(series.name, font) * size, 0.8 * size] as const
    const box = placeLabel([onPage(first), onPage(last)], extent, frame, points, taken)
    if (!box) return []
    taken.push(box)
    return [
      {
        part: { kind: 'guide', panel: index, name: series.name },
        label: plainLabel(series.name),
        x: box.left + box.width / 2,
        y: box.top + box.height / 2 + (font.capHeight / 2) * size,
        align: 'middle',
        isTurned: false,
        size,
        ink: 'guide',
      },
    ]
  })
}

export function captionLabels(layout: Layout): PlacedLabel[] {
  const { edge, captionLine, caption: size } = layout.measures
  return layout.caption.map((line, k) => ({
    part: { kind: 'caption' },
    label: plainLabel(line),
    x: edge,
    y: layout.captionTop + (k + 0.5) * captionLine + 0.33 * size,
    align: 'left',
    isTurned: false,
    size,
    ink: 'quietText',
  }))
}
