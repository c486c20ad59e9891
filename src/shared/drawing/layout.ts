import { InputError } from '../contracts/errors.ts'
import { axisLabel } from './axis-title.ts'
import { breakLines } from './break-lines.ts'
import type { CompleteStyle } from './complete-style.ts'
import type { Axis, FigureDescription, Panel } from './description.ts'
import { fitTicks } from './fit-ticks.ts'
import { labelHeight, labelWidth, type Label, type Typeset } from './label.ts'
import { legendEntries, type LegendEntry } from './legend.ts'
import { measuresOf, type Measures } from './measures.ts'
import { horizontalValues, rangeOf, verticalValues } from './range.ts'
import { textWidth } from './text-width.ts'
import type { Range, Ticks } from './ticks.ts'

export interface FrameAxis {
  readonly range: Range
  readonly ticks: Ticks
  readonly isTitleShort: boolean
}

/** A panel's frame on the page, in millimetres from the top left corner. */
export interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly x: FrameAxis
  readonly y: FrameAxis
  /** False where the panel below carries the labels of the shared axis. */
  readonly hasHorizontalLabels: boolean
}

/** Where everything of a figure stands, in millimetres. */
export interface Layout {
  readonly widthMillimetres: number
  readonly heightMillimetres: number
  readonly measures: Measures
  readonly frames: readonly Frame[]
  /** Of the widest tick label beside a frame. */
  readonly labelWidth: number
  /** The titles with the least and the most letters' height: where they stand follows from it. In em of the titles. */
  readonly titles: { readonly x: TitleHeight; readonly y: TitleHeight }
  /** Above the panels; one within them has a place of its own. */
  readonly legend: readonly LegendEntry[]
  readonly legendTop: number
  readonly caption: readonly string[]
  readonly captionTop: number
}

/** Of all titles along one side: ordinary letters, or what TeX makes taller. */
export interface TitleHeight {
  readonly ascent: number
  readonly descent: number
}

/** White between tick labels and an axis title, and behind it, in em of the title. */
export const titleGap = { before: 0.39, behind: 0.3 } as const

/** Narrower than this, a panel beside another has no room for its labels: in millimetres, and in em of the titles. */
const leastColumn = { millimetres: 70, em: 19 } as const
const leastFrameMillimetres = 10
/** Height of a frame over the width of the page, lest a single panel fill a whole one. */
const mostHeight = 0.55

/**
 * Lays a figure out: panels in one row if the page is wide enough, else in one column, all frames of one size.
 * @throws InputError when the page is too small for the labels
 */
export function layoutFigure({ panels, caption }: FigureDescription, style: CompleteStyle, typeset: Typeset = {}): Layout {
  const measures = measuresOf(style)
  const { edge, small } = measures
  const { font } = style
  const innerWidth = style.widthMillimetres - 2 * edge
  const columnRoom = Math.max(leastColumn.millimetres, leastColumn.em * measures.font)
  const columns = panels.length * columnRoom <= style.widthMillimetres ? panels.length : 1
  const rows = Math.ceil(panels.length / columns)
  const legend = style.legend.position === 'above' ? legendEntries(panels, innerWidth / small, false, font, typeset) : []
  const captionWidth = (text: string) => textWidth(text, font) * measures.caption
  const captionLines = style.showCaption ? breakLines(caption, innerWidth, captionWidth) : []

  const titles = {
    x: heightOfAll(panels.map(({ x }) => axisLabel(x, true, typeset))),
    y: heightOfAll(panels.map(({ y }) => axisLabel(y, true, typeset))),
  }
  const titleRoom = ({ ascent, descent }: TitleHeight) => (titleGap.before + ascent + descent + titleGap.behind) * measures.font

  const hasLabels = panels.map((_, k) => columns > 1 || !sharesAxis(panels[k], panels[k + 1]))
  const head = edge + (Math.max(-1, ...legend.map(({ row }) => row)) + 1) * measures.legendLine + small * 0.4
  const foot = captionLines.length * measures.captionLine + edge
  const labelRoom = measures.labelGap + small + titleRoom(titles.x)
  const rowFeet = Array.from({ length: rows }, (_, row) => (hasLabels[row * columns] ? labelRoom : 0))
  const height = (width: number) =>
    style.heightMillimetres === undefined
      ? Math.min(style.panelAspect * width, mostHeight * style.widthMillimetres)
      : (style.heightMillimetres - head - foot - sum(rowFeet) - (rows - 1) * measures.rowGap) / rows

  const columnWidth = style.widthMillimetres / columns
  // ticks depend on the frame's size and the frame on the width of tick labels: a typical margin settles the ticks first
  const typicalWidth = columnWidth - 7 * measures.font
  const axes = panels.map((panel) => axesOf(panel, typicalWidth, height(typicalWidth), measures, style, typeset))
  const labelWidthMillimetres = Math.max(...axes.map(({ y }) => widestLabel(y.ticks, style))) * small
  const left = edge + titleRoom(titles.y) + measures.labelGap + labelWidthMillimetres
  // the last number of a horizontal axis may stand at its very end
  const right = Math.max(0.8 * small, ...axes.map(({ x }) => (widestLabel(x.ticks, style) / 2) * small))
  const width = columnWidth - left - edge - right
  assertRoom(width, height(width), style)

  const frames = panels.map((_, k): Frame => {
    const row = Math.floor(k / columns)
    const above = sum(rowFeet.slice(0, row)) + row * (height(width) + measures.rowGap)
    return {
      ...(axes[k] as ReturnType<typeof axesOf>),
      left: (k % columns) * columnWidth + left,
      top: head + above,
      width,
      height: height(width),
      hasHorizontalLabels: hasLabels[k] ?? true,
    }
  })
  const content = head + rows * height(width) + sum(rowFeet) + (rows - 1) * measures.rowGap + foot
  // to a hundredth of a millimetre, the unit of an exported file
  const heightMillimetres = style.heightMillimetres ?? Math.ceil(content * 100) / 100
  return {
    widthMillimetres: style.widthMillimetres,
    heightMillimetres,
    measures,
    frames,
    labelWidth: labelWidthMillimetres,
    titles,
    legend,
    legendTop: edge,
    caption: captionLines,
    captionTop: heightMillimetres - foot,
  }
}

function axesOf(panel: Panel, width: number, height: number, measures: Measures, style: CompleteStyle, typeset: Typeset) {
  const side = (axis: Axis, values: readonly number[], millimetres: number, isVertical: boolean): FrameAxis => {
    const range = rangeOf(axis, values)
    const length = millimetres / measures.small
    return {
      range,
      ticks: fitTicks({ scale: axis.scale, range, length, isVertical, font: style.font }),
      isTitleShort: labelWidth(axisLabel(axis, false, typeset), style.font) * measures.font > millimetres,
    }
  }
  return { x: side(panel.x, horizontalValues(panel), width, false), y: side(panel.y, verticalValues(panel), height, true) }
}

function heightOfAll(labels: readonly Label[]): TitleHeight {
  const heights = labels.map(labelHeight)
  return {
    ascent: Math.max(0.74, ...heights.map(({ ascent }) => ascent)),
    descent: Math.max(0.22, ...heights.map(({ descent }) => descent)),
  }
}

function sharesAxis(panel: Panel | undefined, next: Panel | undefined): boolean {
  if (!panel?.x.range || !next?.x.range) return false
  const [a, b] = [panel.x, next.x]
  const isAlike = a.symbol === b.symbol && a.unit === b.unit && a.scale === b.scale && a.label === b.label
  return isAlike && a.range?.[0] === b.range?.[0] && a.range?.[1] === b.range?.[1]
}

function assertRoom(width: number, height: number, style: CompleteStyle): void {
  if (width < leastFrameMillimetres) {
    throw new InputError(`the figure is too narrow for its labels (${String(style.widthMillimetres)} mm wide)`, {
      path: 'style.widthMillimetres',
      value: style.widthMillimetres,
    })
  }
  if (height < leastFrameMillimetres) {
    const path = style.heightMillimetres === undefined ? 'style.widthMillimetres' : 'style.heightMillimetres'
    const size = style.heightMillimetres === undefined ? '' : ` (${String(style.heightMillimetres)} mm high)`
    throw new InputError(`the figure is too low for its panels${size}`, { path, value: style.heightMillimetres ?? style.widthMillimetres })
  }
}

function widestLabel(ticks: Ticks, { font }: CompleteStyle): number {
  return Math.max(1, ...ticks.major.map((value) => textWidth(ticks.label(value), font)))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
