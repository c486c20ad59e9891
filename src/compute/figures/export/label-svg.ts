import type { FigureFont, FontCut } from '../../../shared/drawing/figure-fonts.ts'
import { isGlyphRun, labelWidth, pieceWidth, type GlyphRun, type TextRun } from '../../../shared/drawing/label.ts'
import type { PlacedLabel } from '../../../shared/drawing/placed-label.ts'
import { escapeXml, shortNumber } from './xml.ts'

/** A label as SVG: its letters as one text that can be selected and found, formulas as outlines that carry their TeX. */
export function labelSvg(placed: PlacedLabel, colour: string, font: FigureFont, unitsPerMillimetre: number): string {
  const size = placed.size * unitsPerMillimetre
  const x = placed.x * unitsPerMillimetre
  const y = placed.y * unitsPerMillimetre
  const hasOutlines = placed.label.some(isGlyphRun)
  const turn = placed.isTurned ? ` rotate(-90)` : ''
  if (!hasOutlines) {
    const place = placed.isTurned
      ? ` transform="translate(${shortNumber(x)} ${shortNumber(y)})${turn}"`
      : ` x="${shortNumber(x)}" y="${shortNumber(y)}"`
    const anchor = { left: '', middle: ' text-anchor="middle"', right: ' text-anchor="end"' }[placed.align]
    return textSvg(placed.label as readonly TextRun[], `${place}${anchor}`, size, colour)
  }
  const width = labelWidth(placed.label, font) * size
  let left = { left: 0, middle: -width / 2, right: -width }[placed.align]
  const parts = placed.label.map((piece) => {
    const at = left
    left += pieceWidth(piece, font) * size
    return isGlyphRun(piece) ? outlineSvg(piece, at, size, colour) : textSvg([piece], ` x="${shortNumber(at)}"`, size, colour)
  })
  return `<g transform="translate(${shortNumber(x)} ${shortNumber(y)})${turn}">${parts.join('')}</g>`
}

function textSvg(runs: readonly TextRun[], place: string, size: number, colour: string): string {
  const [only] = runs
  const isPlain = runs.length === 1 && only && !only.rise && (only.scale ?? 1) === 1
  const head = `<text${place} font-size="${shortNumber(size)}"`
  // white at the ends of a part belongs to the label
  const keepsWhite = !isPlain || /^ | $/.test(only.text) ? ' xml:space="preserve"' : ''
  if (isPlain) return `${head}${cutAttributes(only.cut)}${keepsWhite} fill="${colour}">${escapeXml(only.text)}</text>`
  let rise = 0
  const spans = runs.map((run) => {
    const lift = (run.rise ?? 0) - rise
    rise = run.rise ?? 0
    const shift = lift === 0 ? '' : ` dy="${shortNumber(-lift * size)}"`
    const own = (run.scale ?? 1) === 1 ? '' : ` font-size="${shortNumber(size * (run.scale ?? 1))}"`
    const attributes = `${cutAttributes(run.cut)}${own}${shift}`
    const text = escapeXml(run.text)
    return attributes === '' ? text : `<tspan${attributes}>${text}</tspan>`
  })
  return `${head}${keepsWhite} fill="${colour}">${spans.join('')}</text>`
}

function cutAttributes(cut: FontCut = 'regular'): string {
  return { regular: '', italic: ' font-style="italic"', semibold: ' font-weight="600"' }[cut]
}

function outlineSvg({ path, tex }: GlyphRun, left: number, size: number, colour: string): string {
  const scale = (size / 1000).toFixed(5)
  return `<path transform="translate(${shortNumber(left)} 0) scale(${scale})" fill="${colour}" d="${path}"><title>${escapeXml(tex)}</title></path>`
}
