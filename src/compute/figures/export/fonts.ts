import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import type { FigureFont, FontCut } from '../../../shared/drawing/figure-fonts.ts'
import { resourcePath } from './resources.ts'

/** A cut of a family that figures are set in. */
export interface FontFace {
  /** Told apart from every other face. */
  readonly name: string
  readonly family: string
  readonly cut: FontCut
  readonly path: string
  readonly bytes: Buffer
  readonly font: Font
}

export const fontCuts = ['regular', 'italic', 'semibold'] as const
const loaded = new Map<string, FontFace>()

export function faceOf({ name, family }: FigureFont, cut: FontCut): FontFace {
  const file = `${name}-${cut}`
  const known = loaded.get(file)
  if (known) return known
  const path = resourcePath(`fonts/${file}.ttf`)
  const bytes = readFileSync(path)
  const font = create(bytes)
  if (!('layout' in font)) throw new Error(`${path} is a collection of fonts, not one font`)
  const face = { name: file, family, cut, path, bytes, font }
  loaded.set(file, face)
  return face
}

export function facesOf(font: FigureFont): FontFace[] {
  return fontCuts.map((cut) => faceOf(font, cut))
}

export function cutOf(isBold: boolean, isItalic: boolean): FontCut {
  return isBold ? 'semibold' : isItalic ? 'italic' : 'regular'
}
