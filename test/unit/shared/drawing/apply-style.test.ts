import { describe, expect, test } from 'vitest'
import { applyStyle } from '../../../../src/shared/drawing/apply-style.ts'
import { completeStyle } from '../../../../src/shared/drawing/complete-style.ts'
import type { FigureStyle } from '../../../../src/shared/contracts/figure-style.ts'
import type { FigureDescription } from '../../../../src/shared/drawing/description.ts'

const description: FigureDescription = {
  figure: 'test',
  title: 'Test',
  caption: '1 sample',
  panels: [
    {
      x: { title: 'distance', symbol: 'r', unit: 'λ', scale: 'linear', range: [0, 5] },
      y: { title: 'energy', symbol: 'u', unit: 'ε', scale: 'linear' },
      series: [
        { name: 'cooled', kind: 'points', colour: 0, x: [1, 2], y: [-3, 4] },
        { name: 'r²', kind: 'guide', colour: 0, x: [0, 5], y: [-1, 25] },
      ],
    },
  ],
}
const apply = (style: FigureStyle) => applyStyle(description, completeStyle(style))

describe('a style', () => {
  test('gives titles, ranges, names and colours, and leaves guides and the rest alone', () => {
    const { panels } = apply({
      panels: [{ x: { title: '$r$', range: [0.5, 4] } }],
      legend: { names: { cooled: 'slowly cooled' } },
      colours: { cooled: 3, 'r²': 5 },
    })
    expect(panels[0]?.x).toEqual({ title: 'distance', symbol: 'r', unit: 'λ', label: '$r$', scale: 'linear', range: [0.5, 4] })
    expect(panels[0]?.series[0]).toMatchObject({ name: 'cooled', label: 'slowly cooled', colour: 3 })
    expect(panels[0]?.series[1]).toEqual(description.panels[0]?.series[1])
    expect(apply({ panels: [null] })).toEqual(description)
  })

  test('another scale drops the range that belonged to the first', () => {
    expect(apply({ panels: [{ x: { scale: 'log' } }] }).panels[0]?.x.range).toBeUndefined()
  })

  test.each([
    [
      'a log axis over values at or below zero',
      { panels: [{ y: { scale: 'log' } }] },
      /“energy u \(ε\)” has 1 of 2 values.*style\.panels\.0\.y\.scale/,
    ],
    ['a log axis from zero', { panels: [{ x: { scale: 'log', range: [0, 5] } }] }, /begins above zero.*style\.panels\.0\.x\.range/],
    ['a range that runs backward', { panels: [{ x: { range: [5, 1] } }] }, /smaller to the larger.*style\.panels\.0\.x\.range/],
    ['more panels than there are', { panels: [null, null] }, /2 panels, but the figure has 1/],
    ['an unknown font', { font: 'comic' }, /no font for figures “comic”.*style\.font/],
  ] satisfies [string, FigureStyle, RegExp][])('refuses %s with a sentence', (_, style, sentence) => {
    expect(() => apply(style)).toThrow(sentence)
  })

  test('numbers keep their proportion to titles of another size', () => {
    const [plain, large] = [completeStyle(), completeStyle({ fontPoints: 17 })]
    expect(large.smallFontPoints / large.fontPoints).toBeCloseTo(plain.smallFontPoints / plain.fontPoints, 12)
    expect(completeStyle({ fontPoints: 17, smallFontPoints: 6 }).smallFontPoints).toBe(6)
  })
})
