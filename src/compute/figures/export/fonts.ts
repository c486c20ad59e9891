import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import { figureFontFamily } from '../../../shared/drawing/pen.ts'
import { resourcePath } from './resources.ts'

/** A cut of the one family that figures are set in. */
export interface FontFace {
  readonly name: string
  readonly path: string
  readonly bytes: Buffer
  readonly font: Font
}

const files = {
  regular: 'fonts/source-sans-3-regular.ttf',
  italic: 'fonts/source-sans-3-italic.ttf',
  semibold: 'fonts/source-sans-3-semibold.ttf',
} as const

const loaded = new Map<string, FontFace>()

function faceNamed(cut: keyof typeof files): FontFace {
  const known = loaded.get(cut)
  if (known) return known
  const path = resourcePath(files[cut])
  const bytes = readFileSync(path)
  const font = create(bytes)
  if (!('layout' in font)) throw new Error(`${path} is a collection of fonts, not one font`)
  const face = { name: `${figureFontFamily} ${cut}`, path, bytes, font }
  loaded.set(cut, face)
  return face
}

export function allFaces(): FontFace[] {
  return [faceNamed('regular'), faceNamed('italic'), faceNamed('semibold')]
}

export function faceFor(isBold: boolean, isItalic: boolean): FontFace {
  return faceNamed(isBold ? 'semibold' : isItalic ? 'italic' : 'regular')
}

const widths = new Map<string, number>()

/** Width of a text with kerning; `font` as in CSS: `italic 600 12px Source Sans 3`. */
export function textWidth(text: string, font: string): number {
  const key = `${font}\n${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12)
  const face = faceFor(/\b(bold|[6-9]00)\b/.test(font), font.includes('italic')).font
  const width = (face.layout(text).advanceWidth / face.unitsPerEm) * size
  // a window that is dragged through many sizes must not fill the memory
  if (widths.size > 20_000) widths.clear()
  widths.set(key, width)
  return width
}

/** From the middle of a line to its baseline, in em: half the height of capitals and figures. */
export function middleToBaseline(): number {
  const { font } = faceNamed('regular')
  return font.capHeight / font.unitsPerEm / 2
}
