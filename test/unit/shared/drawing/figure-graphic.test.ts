import { expect, test } from 'vitest'
import type { FigureDescription } from '../../../../src/shared/drawing/description.ts'
import { figureOption } from '../../../../src/shared/drawing/figure-option.ts'
import type { GlyphRun } from '../../../../src/shared/drawing/label.ts'

const label = 'speed $\\frac{a}{b}$'
const glyph: GlyphRun = { path: 'M0 0L500 0L500 -500Z', width: 0.5, ascent: 0.5, descent: 0.1, tex: '\\frac{a}{b}' }
const description: FigureDescription = {
  figure: 'spectrum',
  title: 'A figure',
  caption: '',
  panels: [
    {
      x: { title: 'frequency', symbol: 'ω', unit: '1', scale: 'linear' },
      y: { title: 'speed', symbol: '', unit: '1', scale: 'linear' },
      series: [{ name: 'a', kind: 'points', colour: 0, x: [1, 2], y: [1, 2] }],
    },
  ],
}

interface Element {
  readonly type: string
  readonly style?: { readonly image?: string; readonly width?: number; readonly height?: number }
  readonly children?: readonly Element[]
}
const flat = (elements: readonly Element[]): Element[] => elements.flatMap((one) => [one, ...flat(one.children ?? [])])

test('a formula is drawn as an element that a chart has, in its own size', () => {
  const option = figureOption(
    description,
    { panels: [{ y: { title: label } }] },
    { unitsPerMillimetre: 10, typeset: { [label]: [{ text: 'speed ' }, glyph] } },
  )
  const elements = flat((option.graphic as { elements: Element[] }).elements)
  // what ECharts' graphic component draws; it throws for any other, `path` among them
  const known = ['group', 'image', 'text', 'circle', 'sector', 'ring', 'polygon', 'polyline', 'rect', 'line', 'bezierCurve', 'arc']
  expect(elements.filter(({ type }) => !known.includes(type))).toEqual([])
  const [drawn, ...others] = elements.filter(({ type }) => type === 'image')
  expect(others).toEqual([])
  expect(decodeURIComponent(drawn?.style?.image ?? '')).toContain(`d="${glyph.path}"`)
  expect((drawn?.style?.width ?? 0) / (drawn?.style?.height ?? 1)).toBeCloseTo(glyph.width / (glyph.ascent + glyph.descent), 12)
})
