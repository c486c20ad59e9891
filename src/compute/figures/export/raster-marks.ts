import { Resvg } from '@resvg/resvg-js'
import type { Drawing } from '../../../shared/drawing/compose-figure.ts'
import { plotSvg, unitsPerMillimetre } from './plot-svg.ts'
import { shortNumber } from './xml.ts'

/**
 * The points of each panel as one picture of its frame, at the style's resolution: what very many marks become in a vector
 * file when that is asked for. It lies behind axes, lines and words, which stay vectors.
 */
export function rasterMarks(drawing: Drawing): string {
  const { description, layout, style } = drawing
  const marks = plotSvg(drawing, 'marks')
  return layout.frames
    .filter((_, panel) => description.panels[panel]?.series.some(({ kind }) => kind === 'points'))
    .map(({ left, top, width, height }) => {
      const box = [left, top, width, height].map((length) => shortNumber(length * unitsPerMillimetre)).join(' ')
      const pixels = Math.round((width / 25.4) * style.dotsPerInch)
      const png = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${withoutAxes(marks)}</svg>`, {
        fitTo: { mode: 'width', value: pixels },
        background: '#ffffff',
        font: { loadSystemFonts: false },
        shapeRendering: 2,
      })
        .render()
        .asPng()
      const [x, y, w, h] = box.split(' ')
      const data = Buffer.from(png).toString('base64')
      return `<image x="${x}" y="${y}" width="${w}" height="${h}" preserveAspectRatio="none" href="data:image/png;base64,${data}"/>`
    })
    .join('\n')
}

/** Axes and ticks are stroked outside the clipped groups of the data: they would only blur the picture's edge. */
function withoutAxes(svg: string): string {
  return svg.replace(/<path[^>]*fill="none"[^>]*\/>/g, '')
}
