import type { Drawing } from '../../../shared/drawing/compose-figure.ts'
import type { FontCut } from '../../../shared/drawing/figure-fonts.ts'
import { isGlyphRun } from '../../../shared/drawing/label.ts'
import { printTheme } from '../../../shared/drawing/palette.ts'
import { faceOf, fontCuts } from './fonts.ts'
import { labelSvg } from './label-svg.ts'
import { plotSvg, unitsPerMillimetre } from './plot-svg.ts'
import { rasterMarks } from './raster-marks.ts'
import { subsetFont } from './subset-font.ts'
import { escapeXml } from './xml.ts'

export interface SvgOptions {
  /** Puts the letters used into the document, so that it looks the same where the font is not installed. */
  readonly hasFonts: boolean
  /** The marks of each panel as one picture. */
  readonly isRaster: boolean
}

/** The figure as an SVG document of exact size in millimetres, with text as text and the same bytes every time. */
export function renderSvg(drawing: Drawing, { hasFonts, isRaster }: SvgOptions): string {
  const { description, style, layout, labels } = drawing
  const words = labels.map((label) => labelSvg(label, printTheme[label.ink], style.font, unitsPerMillimetre))
  const plot = plotSvg(drawing, isRaster ? 'lines' : 'all')
  return [
    openingTag(layout.widthMillimetres, layout.heightMillimetres, style.font),
    `<title>${escapeXml(description.title)}</title>`,
    `<desc>${escapeXml(description.caption)}</desc>`,
    ...(description.provenance ? [`<metadata>${escapeXml(JSON.stringify(description.provenance))}</metadata>`] : []),
    ...(hasFonts ? [fontStyle(drawing)] : []),
    isRaster ? behind(plot, rasterMarks(drawing)) : plot,
    ...words,
    '</svg>\n',
  ].join('\n')
}

/** A picture goes between the page's ground and all that is drawn on it. */
function behind(plot: string, picture: string): string {
  const ground = /^<rect[^>]*\/>/.exec(plot)?.[0] ?? ''
  return `${ground}\n${picture}\n${plot.slice(ground.length)}`
}

function openingTag(width: number, height: number, { family, fallback }: Drawing['style']['font']): string {
  const short = (value: number) => String(Number(value.toFixed(4)))
  const view = `0 0 ${short(width * unitsPerMillimetre)} ${short(height * unitsPerMillimetre)}`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}mm" height="${short(height)}mm" viewBox="${view}" font-family="'${family}', ${fallback}">`
}

const cssOf = { regular: '', italic: 'font-style:italic;', semibold: 'font-weight:600;' } as const

function fontStyle({ labels, style }: Drawing): string {
  const rules = fontCuts.flatMap((cut) => {
    const text = lettersOf(labels, cut)
    if (text === '') return []
    const data = Buffer.from(subsetFont(faceOf(style.font, cut), text)).toString('base64')
    return [`@font-face{font-family:'${style.font.family}';${cssOf[cut]}src:url(data:font/ttf;base64,${data}) format('truetype')}`]
  })
  return `<style>${rules.join('\n')}</style>`
}

function lettersOf(labels: Drawing['labels'], cut: FontCut): string {
  const runs = labels.flatMap(({ label }) => label.flatMap((piece) => (isGlyphRun(piece) ? [] : [piece])))
  return runs.flatMap((run) => ((run.cut ?? 'regular') === cut ? [run.text] : [])).join('')
}
