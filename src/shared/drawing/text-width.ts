import type { FigureFont, FontCut } from './figure-fonts.ts'

/** Of a sign that the font lacks. */
const unknownWidth = 0.5
const tables = new Map<string, ReadonlyMap<number, number>>()

function tableOf(font: FigureFont, cut: FontCut): ReadonlyMap<number, number> {
  const key = `${font.name} ${cut}`
  const known = tables.get(key)
  if (known) return known
  const table = new Map<number, number>()
  for (const run of font.widths[cut].split(';')) {
    const [first = '', widths = ''] = run.split(':')
    widths.split(',').forEach((width, k) => table.set(parseInt(first, 36) + k, parseInt(width, 36) / 1000))
  }
  tables.set(key, table)
  return table
}

/** Width of a text without kerning, in em of its size. */
export function textWidth(text: string, font: FigureFont, cut: FontCut = 'regular'): number {
  const table = tableOf(font, cut)
  let width = 0
  for (const character of text) width += table.get(character.codePointAt(0) ?? 0) ?? unknownWidth
  return width
}

export function hasSign(character: string, font: FigureFont, cut: FontCut = 'regular'): boolean {
  return tableOf(font, cut).has(character.codePointAt(0) ?? 0)
}
