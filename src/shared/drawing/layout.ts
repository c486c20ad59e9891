import { InputError } from '../contracts/errors.ts'
import { axisTitle } from './axis-title.ts'
import { breakLines } from './break-lines.ts'
import type { FigureDescription, Panel } from './description.ts'
import type { CompleteStyle } from './figure-styles.ts'
import { legendEntries, type LegendEntry } from './legend.ts'
import { measuresOf, type Measures } from './measures.ts'
import { horizontalValues, rangeOf, verticalValues } from './range.ts'
import { estimatedWidth } from './text-width.ts'
import { placeTicks, type Range, type Ticks } from './ticks.ts'

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
  readonly legend: readonly LegendEntry[]
  readonly legendTop: number
  readonly caption: readonly string[]
  readonly captionTop: number
}

/** Narrower than this, a panel beside another has no room for its labels. */
const leastColumnMillimetres = 70
const leastFrameMillimetres = 10
/** Height of a frame over the width of the page, lest a single panel fill a whole one. */
const mostHeight = 0.55

/**
 * Lays a figure out: panels in one row if the page is wide enough, else in one column, all frames of one size.
 * @throws InputError when the page is too small for the labels
 */
export function layoutFigure({ panels, caption }: FigureDescription, style: CompleteStyle): Layout {
  const measures = measuresOf(style)
  const { edge, small } = measures
  const innerWidth = style.widthMillimetres - 2 * edge
  const columns = panels.length * leastColumnMillimetres <= style.widthMillimetres ? panels.length : 1
  const rows = Math.ceil(panels.length / columns)
  const legend = legendEntries(panels, innerWidth / small)
  const captionLines = breakLines(caption, innerWidth / small)

  const hasLabels = panels.map((_, k) => columns > 1 || !sharesAxis(panels[k], panels[k + 1]))
  const head = edge + (Math.max(-1, ...legend.map(({ row }) => row)) + 1) * measures.legendLine + small * 0.4
  const foot = captionLines.length * measures.captionLine + edge
  const labelRoom = measures.labelGap + small + measures.titleRoom
  const rowFeet = Array.from({ length: rows }, (_, row) => (hasLabels[row * columns] ? labelRoom : 0))
  const height = (width: number) =>
    style.heightMillimetres === undefined
      ? Math.min(style.panelAspect * width, mostHeight * style.widthMillimetres)
      : (style.heightMillimetres - head - foot - sum(rowFeet) - (rows - 1) * measures.rowGap) / rows

  const columnWidth = style.widthMillimetres / columns
  // ticks depend on the frame's size and the frame on the width of tick labels: a typical margin settles the ticks first
  const typicalWidth = columnWidth - 7 * measures.font
  const axes = panels.map((panel) => axesOf(panel, typicalWidth, height(typicalWidth), measures))
  const labelWidth = Math.max(...axes.map(({ y }) => widestLabel(y.ticks))) * small
  const left = edge + measures.titleRoom + measures.labelGap + labelWidth
  const width = columnWidth - left - edge - small * 0.8
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
    labelWidth,
    legend,
    legendTop: edge,
    caption: captionLines,
    captionTop: heightMillimetres - foot,
  }
}

function axesOf(panel: Panel, width: number, height: number, { font, small }: Measures): { x: FrameAxis; y: FrameAxis } {
  const xRange = rangeOf(panel.x, horizontalValues(panel))
  const yRange = rangeOf(panel.y, verticalValues(panel))
  return {
    x: {
      range: xRange,
      ticks: placeTicks(panel.x.scale, xRange, Math.floor(width / (3 * small))),
      isTitleShort: estimatedWidth(axisTitle(panel.x)) * font > width,
    },
    y: {
      range: yRange,
      ticks: placeTicks(panel.y.scale, yRange, Math.floor(height / (2.6 * small))),
      isTitleShort: estimatedWidth(axisTitle(panel.y)) * font > height,
    },
  }
}

function sharesAxis(panel: Panel | undefined, next: Panel | undefined): boolean {
  if (!panel?.x.range || !next?.x.range) return false
  const [a, b] = [panel.x, next.x]
  return a.symbol === b.symbol && a.unit === b.unit && a.scale === b.scale && a.range?.[0] === b.range?.[0] && a.range?.[1] === b.range?.[1]
}

function assertRoom(width: number, height: number, style: CompleteStyle): void {
  if (width < leastFrameMillimetres) {
    throw new InputError(`the figure is too narrow for its labels (${String(style.widthMillimetres)} mm wide)`, {
      path: 'style.widthMillimetres',
      value: style.widthMillimetres,
    })
  }
  if (height < leastFrameMillimetres) {
    throw new InputError(`the figure is too low for its panels (${String(style.heightMillimetres)} mm high)`, {
      path: 'style.heightMillimetres',
      value: style.heightMillimetres,
    })
  }
}

function widestLabel(ticks: Ticks): number {
  return Math.max(1, ...ticks.major.map((value) => estimatedWidth(ticks.label(value))))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
