import type { GraphicComponentOption } from 'echarts'
import type { Drawing } from './compose-figure.ts'
import { isGlyphRun, labelWidth, pieceWidth, type GlyphRun, type Piece } from './label.ts'
import type { Swatch } from './legend-place.ts'
import { colourOf, shapeOf } from './palette.ts'
import type { Pen } from './pen.ts'
import type { PlacedLabel } from './placed-label.ts'

/** Before all data. */
const front = 10

export type Mark = NonNullable<Extract<GraphicComponentOption, { elements?: unknown }>['elements']>[number]

/** The words of a figure as marks of a chart: placed by us, since a chart guesses at their room. */
export function labelMarks({ labels }: Drawing, pen: Pen): Mark[] {
  return labels.map((label) => labelMark(label, pen))
}

function labelMark(placed: PlacedLabel, pen: Pen): Mark {
  const size = pen.length(placed.size)
  const width = labelWidth(placed.label, pen.font) * size
  let left = { left: 0, middle: -width / 2, right: -width }[placed.align]
  const children = placed.label.map((piece) => {
    const mark = pieceMark(piece, left, size, pen.theme[placed.ink], pen)
    left += pieceWidth(piece, pen.font) * size
    return mark
  })
  return {
    type: 'group',
    z: front,
    silent: true,
    x: pen.length(placed.x),
    y: pen.length(placed.y),
    ...(placed.isTurned ? { rotation: Math.PI / 2 } : {}),
    children,
  }
}

function pieceMark(piece: Piece, left: number, size: number, colour: string, { font, fontFamily }: Pen): Mark {
  if (isGlyphRun(piece)) return glyphMark(piece, left, size, colour)
  const { text, cut = 'regular', scale = 1, rise = 0 } = piece
  return {
    type: 'text',
    silent: true,
    x: left,
    // a chart places text by its middle
    y: -rise * size - (font.capHeight / 2) * scale * size,
    style: {
      text,
      fill: colour,
      fontFamily,
      fontSize: size * scale,
      ...(cut === 'italic' ? { fontStyle: 'italic' as const } : {}),
      ...(cut === 'semibold' ? { fontWeight: 600 as const } : {}),
      align: 'left',
      verticalAlign: 'middle',
    },
  }
}

/** Outlines as a vector image: a chart's own graphic elements know no path. */
function glyphMark({ path, width, ascent, descent }: GlyphRun, left: number, size: number, colour: string): Mark {
  const box = [0, -1000 * ascent, 1000 * width, 1000 * (ascent + descent)].join(' ')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><path fill="${colour}" d="${path}"/></svg>`
  return {
    type: 'image',
    silent: true,
    style: {
      image: `data:image/svg+xml,${encodeURIComponent(svg)}`,
      x: left,
      y: -ascent * size,
      width: width * size,
      height: (ascent + descent) * size,
    },
  }
}

/** The marks of the legend, as the series draw theirs. */
export function legendMarks({ legend, layout }: Drawing, pen: Pen): Mark[] {
  return legend.entries.map((swatch) => swatchMark(swatch, layout.measures.small, pen))
}

function swatchMark({ entry, x, y }: Swatch, small: number, pen: Pen): Mark {
  const colour = colourOf(pen.theme, entry.colour)
  const [middle, height] = [pen.length(x), pen.length(y)]
  const half = pen.length(0.5 * small)
  if (entry.kind !== 'points') {
    return {
      type: 'line',
      z: front,
      silent: true,
      shape: { x1: middle - half, x2: middle + half, y1: height, y2: height },
      style: { stroke: colour, lineWidth: pen.lineWidth },
    }
  }
  return {
    ...outlineOf(entry.colour, middle, height, Math.min(pen.markerSize * 0.55, half)),
    z: front,
    silent: true,
    style: { fill: colour },
  }
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
