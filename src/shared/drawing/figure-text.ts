import type { GraphicComponentOption } from 'echarts'
import type { FigureDescription } from './description.ts'
import { emptyCorner } from './empty-corner.ts'
import { legendMark, type LegendEntry } from './legend.ts'
import type { Layout } from './layout.ts'
import { colourOf, shapeOf } from './palette.ts'
import type { Pen } from './pen.ts'

type Mark = NonNullable<Extract<GraphicComponentOption, { elements?: unknown }>['elements']>[number]

/** The legend above the panels: our own, since an exported figure has room for it by measure and not by ECharts' guess. */
export function legendMarks(layout: Layout, pen: Pen): Mark[] {
  const { small, edge, legendLine } = pen.measures
  return layout.legend.flatMap((entry) => {
    const left = pen.length(edge + entry.left * small)
    const middle = pen.length(layout.legendTop + (entry.row + 0.5) * legendLine)
    const swatch = swatchOf(entry, left + pen.length(0.55 * small), middle, pen)
    return [swatch, text(entry.text, left + pen.length(legendMark * 0.78 * small), middle, pen.smallFont, {})]
  })
}

/** (a), (b) … in the corner of each panel that has the least in it; none for a single panel. */
export function panelLetters(description: FigureDescription, layout: Layout, pen: Pen): Mark[] {
  if (description.panels.length < 2) return []
  return description.panels.flatMap((panel, k) => {
    const frame = layout.frames[k]
    if (!frame) return []
    const { isRight, isBottom } = emptyCorner(panel, frame)
    const inset = pen.measures.font * 0.85
    const x = isRight ? frame.left + frame.width - inset : frame.left + inset
    const y = isBottom ? frame.top + frame.height - inset : frame.top + inset
    const letter = `(${String.fromCodePoint('a'.charCodeAt(0) + k)})`
    return [text(letter, pen.length(x), pen.length(y), { ...pen.font, fontWeight: 600 }, { align: isRight ? 'right' : 'left' })]
  })
}

export function captionText(layout: Layout, pen: Pen): Mark[] {
  const { edge, captionLine } = pen.measures
  const font = { ...pen.smallFont, fontSize: pen.smallFont.fontSize * 0.92, color: pen.theme.quietText }
  return layout.caption.map((line, k) => text(line, pen.length(edge), pen.length(layout.captionTop + (k + 0.5) * captionLine), font, {}))
}

function swatchOf(entry: LegendEntry, x: number, y: number, pen: Pen): Mark {
  const colour = colourOf(pen.theme, entry.colour)
  const half = pen.length(0.5 * pen.measures.small)
  if (entry.kind !== 'points') {
    return {
      type: 'line',
      silent: true,
      shape: { x1: x - half, x2: x + half, y1: y, y2: y },
      style: { stroke: colour, lineWidth: pen.lineWidth },
    }
  }
  return { ...outlineOf(entry.colour, x, y, pen.markerSize * 0.55), silent: true, style: { fill: colour } }
}

/** The outline of a series' mark, as ECharts draws its symbols. */
function outlineOf(index: number, x: number, y: number, half: number) {
  const polygon = (...corners: [number, number][]) => ({
    type: 'polygon' as const,
    shape: { points: corners.map(([dx, dy]) => [x + dx * half, y + dy * half]) },
  })
  switch (shapeOf(index)) {
    case 'circle':
      return { type: 'circle' as const, shape: { cx: x, cy: y, r: half } }
    case 'rect':
      return polygon([-1, -1], [1, -1], [1, 1], [-1, 1])
    case 'triangle':
      return polygon([0, -1], [1, 1], [-1, 1])
    case 'diamond':
      return polygon([0, -1], [1, 0], [0, 1], [-1, 0])
  }
}

function text(
  content: string,
  x: number,
  y: number,
  font: { fontFamily: string; fontSize: number; color: string; fontWeight?: number },
  { align = 'left' }: { align?: 'left' | 'right' },
): Mark {
  const { color, ...type } = font
  return { type: 'text', silent: true, x, y, style: { text: content, ...type, fill: color, align, verticalAlign: 'middle' } }
}
