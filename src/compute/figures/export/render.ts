import { InputError } from '../../../shared/contracts/errors.ts'
import type { FigureStyle } from '../../../shared/contracts/figure-style.ts'
import { composeFigure } from '../../../shared/drawing/compose-figure.ts'
import { countMarks, manyMarks } from '../../../shared/drawing/count-marks.ts'
import type { FigureDescription } from '../../../shared/drawing/description.ts'
import { formatCount } from '../../../shared/format/count.ts'
import { typesetLabels } from '../typeset/typeset-labels.ts'
import { renderCsv } from './csv.ts'

export const figureFormats = ['svg', 'pdf', 'png', 'csv'] as const
export type FigureFormat = (typeof figureFormats)[number]

/**
 * A figure as the bytes of a file. The same description, style and format give the same bytes in any process.
 * @throws InputError when the style is unknown, the page too small for the labels, or how very many marks are written is left open
 */
export async function renderFigure(
  description: FigureDescription,
  style: FigureStyle,
  format: FigureFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'csv') return new TextEncoder().encode(renderCsv(description))
  const isRaster = style.marks === 'raster'
  if (format !== 'png') assertMarksDecided(description, style)
  const drawing = composeFigure(description, style, await typesetLabels(style))
  // chart, page and pixel libraries take longer to load than most commands take to run: only a drawing asks for them
  const { renderSvg } = await import('./svg.ts')
  switch (format) {
    case 'svg':
      return new TextEncoder().encode(renderSvg(drawing, { hasFonts: true, isRaster }))
    case 'pdf': {
      const { svgToPdfBytes } = await import('./pdf.ts')
      return svgToPdfBytes(renderSvg(drawing, { hasFonts: false, isRaster }), drawing)
    }
    case 'png': {
      const { svgToPngBytes } = await import('./png.ts')
      return svgToPngBytes(renderSvg(drawing, { hasFonts: false, isRaster: false }), drawing.style)
    }
  }
}

/** A file of very many vectors opens slowly and journals refuse it: that is the user's to say, never done in silence. */
function assertMarksDecided(description: FigureDescription, style: FigureStyle): void {
  const marks = countMarks(description)
  if (marks <= manyMarks || style.marks !== undefined) return
  throw new InputError(
    `the figure has ${formatCount(marks)} marks, more than ${formatCount(manyMarks)}: choose marks “vector” for a large file of shapes, or “raster” for one picture of the points under axes and words that stay vectors`,
    { path: 'style.marks', bound: ['vector', 'raster'], value: marks },
  )
}
