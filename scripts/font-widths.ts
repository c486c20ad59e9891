// Writes the advance widths of the figures' fonts, so that a drawing can be laid out without a font at hand: run it when resources/fonts changes.
import { readFileSync, writeFileSync } from 'node:fs'
import { create } from 'fontkit'

const root = new URL('..', import.meta.url)
type Block = readonly [number, number]

const families = ['source-sans-3', 'libertinus-serif']
const cuts = ['regular', 'italic', 'semibold']
/** Latin, Greek, Cyrillic, punctuation, scripts, letter-like signs, arrows, operators, mathematical brackets. */
const blocks: readonly Block[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x2ff],
  [0x370, 0x45f],
  [0x1e00, 0x1eff],
  [0x2000, 0x20bf],
  [0x2100, 0x214f],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x27e6, 0x27eb],
]

function widthsOf(family: string, cut: string): string[] {
  const font = create(readFileSync(new URL(`resources/fonts/${family}-${cut}.ttf`, root)))
  if (!('layout' in font)) throw new Error(`${family} is a collection of fonts`)
  const em = font.unitsPerEm
  return blocks.flatMap(([first, last]) => {
    const runs: { first: number; widths: number[] }[] = []
    for (let code = first; code <= last; code++) {
      if (!font.hasGlyphForCodePoint(code)) continue
      const width = Math.round((font.glyphForCodePoint(code).advanceWidth / em) * 1000)
      const run = runs.at(-1)
      if (run && run.first + run.widths.length === code) run.widths.push(width)
      else runs.push({ first: code, widths: [width] })
    }
    return runs.map(({ first: start, widths }) => `${start.toString(36)}:${widths.map((width) => width.toString(36)).join(',')}`)
  })
}

for (const family of families) {
  const entries = cuts.map((cut) => `  ${cut}:\n    '${widthsOf(family, cut).join(';')}',`)
  const name = family.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  writeFileSync(
    new URL(`src/shared/drawing/font-widths/${family}.ts`, root),
    `/** Advance widths in thousandths of an em, written by scripts/font-widths.ts: \`first code point:width,width,…\` in base 36. */\nexport const ${name}Widths = {\n${entries.join('\n')}\n} as const\n`,
  )
}
