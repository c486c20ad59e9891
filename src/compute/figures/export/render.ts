import type { FigureStyle } from '../../../shared/contracts/calls.ts'
import type { FigureDescription } from '../../../shared/drawing/description.ts'
import { figureSize } from '../../../shared/drawing/figure-option.ts'
import { completeStyle } from '../../../shared/drawing/figure-styles.ts'
import { renderCsv } from './csv.ts'

export const figureFormats = ['svg', 'pdf', 'png', 'csv'] as const
export type FigureFormat = (typeof figureFormats)[number]

/**
 * A figure as the bytes of a file. The same description, style and format give the same bytes in any process.
 * @throws InputError when the style is unknown or the page too small for the labels
 */
export async function renderFigure(description: FigureDescription, style: FigureStyle, format: FigureFormat): Promise<Uint8Array> {
  if (format === 'csv') return new TextEncoder().encode(renderCsv(description))
  // chart, page and pixel libraries take longer to load than most commands take to run: only a drawing asks for them
  const { renderSvg } = await import('./svg.ts')
  const svg = renderSvg(description, style)
  switch (format) {
    case 'svg':
      return new TextEncoder().encode(svg)
    case 'pdf': {
      const { svgToPdfBytes } = await import('./pdf.ts')
      return svgToPdfBytes(svg, { ...figureSize(description, style), title: description.title })
    }
    case 'png': {
      const { svgToPngBytes } = await import('./png.ts')
      const { widthMillimetres, dotsPerInch } = completeStyle(style)
      return svgToPngBytes(svg, widthMillimetres, dotsPerInch)
    }
  }
}
