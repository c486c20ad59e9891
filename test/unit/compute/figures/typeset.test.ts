import { describe, expect, test } from 'vitest'
import { flattenPaths } from '../../../../src/compute/figures/typeset/flatten-paths.ts'
import { lettersOf } from '../../../../src/compute/figures/typeset/math-letters.ts'
import { parseTex } from '../../../../src/compute/figures/typeset/parse-tex.ts'
import { splitTex } from '../../../../src/compute/figures/typeset/split-tex.ts'
import { typesetLabels } from '../../../../src/compute/figures/typeset/typeset-labels.ts'
import { figureFonts } from '../../../../src/shared/drawing/figure-fonts.ts'
import { isGlyphRun, labelHeight } from '../../../../src/shared/drawing/label.ts'

const font = figureFonts['source-sans-3']
const lettersIn = (tex: string) => lettersOf(parseTex(tex), font)
const textIn = (tex: string) =>
  lettersIn(tex)
    ?.map(({ text }) => text)
    .join('')

test.each([
  ['\\omega^2', 'ω²'],
  ['\\langle\\omega^2\\rangle', '⟨ω²⟩'],
  ['10^{-4}', '10⁻⁴'],
  ['x_0', 'x₀'],
  ['D(\\omega)\\sim\\omega^4', null],
  ['a=-b', 'a = −b'],
  ['a-b', 'a\u2009−\u2009b'],
  ["\\Delta E'", 'ΔE′'],
  ['\\omega_\\mathrm{D}', 'ωD'],
  ['r^{-(d-1)}', 'r−(d−1)'],
  ['\\sin\\theta', 'sin\u2009θ'],
  ['N\\,e', 'N\u2009e'],
  ['\\text{per particle}', 'per particle'],
  ['\\frac{a}{b}', null],
  ['\\sqrt{x}', null],
  ['\\hat n', null],
  ['\\mathcal{D}', null],
  ['x^{y^2}', null],
  ['\\begin{pmatrix}1\\end{pmatrix}', null],
] as const)('%s is %s in letters', (tex, text) => {
  expect(textIn(tex) ?? null).toBe(text)
})

test('another font has other signs: what one lacks as letters the other sets', () => {
  expect(lettersOf(parseTex('D\\sim\\omega'), figureFonts['libertinus-serif'])).not.toBeNull()
})

test('variables lean, numbers and names stand, bold is bold, scripts are small', () => {
  expect(lettersIn('\\mathbf{x}_{ij}^2')).toEqual([
    { text: 'x', cut: 'semibold' },
    { text: 'ij', cut: 'italic', rise: -0.18, scale: 0.7 },
    { text: '²' },
  ])
  expect(lettersIn('2\\pi\\Gamma')).toEqual([{ text: '2' }, { text: 'π', cut: 'italic' }, { text: 'Γ' }])
})

describe('labels', () => {
  test('dollar signs part words from formulas, and a backslash keeps the sign', () => {
    expect(splitTex('cost \\$5 of $x$', 'p')).toEqual([
      { isTex: false, text: 'cost $5 of ' },
      { isTex: true, text: 'x' },
    ])
    expect(() => splitTex('cost $5', 'style.panels.0.x.title')).toThrow(/without its partner.*style\.panels\.0\.x\.title/)
  })

  test('only what has a formula is set, by its own text', async () => {
    const typeset = await typesetLabels({
      panels: [{ x: { title: 'plain' }, y: { title: 'of $\\omega$' } }],
      legend: { names: { a: '$\\frac12$' } },
    })
    expect(Object.keys(typeset)).toEqual(['of $\\omega$', '$\\frac12$'])
    expect(typeset['of $\\omega$']).toEqual([
      { text: 'of ', cut: 'regular' },
      { text: 'ω', cut: 'italic' },
    ])
  })

  test('a fraction becomes outlines taller than a line', async () => {
    const label = (await typesetLabels({ panels: [{ x: { title: '$\\frac{\\omega}{\\sqrt 2}$' } }] }))['$\\frac{\\omega}{\\sqrt 2}$'] ?? []
    const [piece] = label
    expect(piece && isGlyphRun(piece) && piece.path).toMatch(/^M[-\d. ]+[A-Z]/)
    expect(labelHeight(label).ascent).toBeGreaterThan(0.6)
    expect(labelHeight(label).descent).toBeGreaterThan(0.4)
  })

  test.each(['\\frac{a', '\\nosuchcommand', 'a^b^c'])('“%s” is refused by a sentence that names the label', async (tex) => {
    await expect(typesetLabels({ panels: [null, { y: { title: `of $${tex}$` } }] })).rejects.toThrow(
      /the label “of .*” is no TeX that can be set: .* at style\.panels\.1\.y\.title/,
    )
  })
})

test('nested groups become one path', () => {
  const svg =
    '<svg><g transform="scale(1,-1)"><g transform="translate(10,20) scale(0.5)"><path d="M2 4H6V-8Q1 2 3 4Z"></path><rect x="1" y="2" width="4" height="6"></rect></g></g></svg>'
  expect(flattenPaths(svg)).toBe('M11 -22H13V-16Q10.5 -21 11.5 -22ZM10.5 -21H12.5V-24H10.5Z')
  expect(() => flattenPaths('<svg><use href="#a"/></svg>')).toThrow(/“use”/)
  expect(() => flattenPaths('<svg><path d="m1 2"/></svg>')).toThrow(/“m”/)
})
