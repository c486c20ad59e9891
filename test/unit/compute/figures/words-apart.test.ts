import { describe, expect, test } from 'vitest'
import { faceOf } from '../../../../src/compute/figures/export/fonts.ts'
import { renderSvg } from '../../../../src/compute/figures/export/svg.ts'
import { composeFigure } from '../../../../src/shared/drawing/compose-figure.ts'
import { completeStyle } from '../../../../src/shared/drawing/complete-style.ts'
import { figureGeometry } from '../../../../src/shared/drawing/figure-geometry.ts'
import { figureSize } from '../../../../src/shared/drawing/figure-option.ts'
import { figureStyles } from '../../../../src/shared/drawing/figure-styles.ts'
import type { FigureDescription } from '../../../../src/shared/drawing/description.ts'
import type { FigureStyle } from '../../../../src/shared/contracts/figure-style.ts'
import { overlap, type PageBox } from '../../../../src/shared/drawing/page-box.ts'
import { everyFigure } from './every-figure.ts'

type Words = PageBox & { readonly text: string }

/** The boxes of all texts in an exported SVG, in millimetres, measured by the font itself. */
function wordsIn(description: FigureDescription, style: FigureStyle): Words[] {
  const svg = renderSvg(composeFigure(description, style), { hasFonts: false, isRaster: false })
  const { font } = completeStyle(style)
  return [...svg.matchAll(/<text\b([^>]*)>([\s\S]*?)<\/text>/g)].map(([, attributes = '', content = '']) => {
    const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]
    const size = Number(of('font-size'))
    const text = unescape(content.replace(/<[^>]*>/g, ''))
    const width = [...content.matchAll(/<tspan([^>]*)>([^<]*)<\/tspan>|([^<]+)/g)].reduce((sum, [, span = '', within, plain]) => {
      const cut = span.includes('italic') ? 'italic' : /600/.test(attributes) ? 'semibold' : 'regular'
      const face = faceOf(font, cut).font
      return sum + (face.layout(unescape(within ?? plain ?? '')).advanceWidth / face.unitsPerEm) * size
    }, 0)
    const shift = { middle: width / 2, end: width }[of('text-anchor') ?? ''] ?? 0
    // from the tops of capitals to the baseline: tails may reach into white
    const height = font.capHeight * size
    const turned = /translate\(([-\d.]+) ([-\d.]+)\) rotate\(-90\)/.exec(of('transform') ?? '')
    const [x, y] = turned ? [Number(turned[1]), Number(turned[2])] : [Number(of('x') ?? 0), Number(of('y') ?? 0)]
    const box = turned
      ? { left: x - height, top: y + shift - width, width: height, height: width }
      : { left: x - shift, top: y - height, width, height }
    return { text, left: box.left / 100, top: box.top / 100, width: box.width / 100, height: box.height / 100 }
  })
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

const plain = 'as it is'
const variants: Record<string, FigureStyle> = {
  [plain]: {},
  'with the legend inside': { legend: { position: 'inside' } },
  'with large type': { fontPoints: 14 },
  'in serif without caption': { font: 'libertinus-serif', showCaption: false },
}
const cases = everyFigure().flatMap((description) =>
  Object.keys(figureStyles).flatMap((preset) =>
    Object.entries(variants)
      .filter(([title]) => title === plain || ['single-column', 'slide'].includes(preset))
      .map(([title, style]) => [description.figure, preset, title, description, { ...style, preset }] as const),
  ),
)

describe.each(cases)('%s, %s, %s', (_figure, _preset, title, description, style) => {
  const words = wordsIn(description, style)

  test('nothing is cut and no words touch', () => {
    const { widthMillimetres, heightMillimetres } = figureSize(description, style)
    expect(words.length).toBeGreaterThan(6)
    const cut = words.filter(
      (word) => word.left < 0 || word.top < 0 || word.left + word.width > widthMillimetres || word.top + word.height > heightMillimetres,
    )
    expect(cut.map(({ text }) => text)).toEqual([])
    const touching = words.flatMap((a, i) => words.slice(i + 1).flatMap((b) => (overlap(a, b) ? [[a.text, b.text]] : [])))
    expect(touching).toEqual([])
    if (title === plain) expect(words.map(({ text }) => text).join(' ')).toContain(description.caption)
  })

  test('the parts to click are where the words are drawn', () => {
    const { parts, widthMillimetres, heightMillimetres } = figureGeometry(description, style)
    expect({ widthMillimetres, heightMillimetres }).toEqual(figureSize(description, style))
    const isWithin = (word: Words, { left, top, width, height }: PageBox) => {
      // kerning adds up along a line
      const air = 0.3 + 0.02 * word.width
      return (
        word.left >= left - air &&
        word.top >= top - air &&
        word.left + word.width <= left + width + air &&
        word.top + word.height <= top + height + air
      )
    }
    const guides = description.panels.flatMap(({ series }) => series.flatMap(({ kind, name }) => (kind === 'guide' ? [name] : [])))
    const homeless = words
      .filter(({ text }) => !guides.includes(text))
      .filter((word) => !parts.some(({ box, kind }) => kind !== 'panel' && isWithin(word, box)))
    expect(homeless.map(({ text }) => text)).toEqual([])
    const titles = parts.filter(({ kind }) => kind === 'title').length
    const shared =
      description.figure === 'spectrum' && figureGeometry(description, style).parts.filter((part) => part.kind === 'ticks').length === 3
    expect(titles).toBe(2 * description.panels.length - (shared ? 1 : 0))
  })
})
