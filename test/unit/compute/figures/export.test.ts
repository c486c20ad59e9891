import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { create, type Font } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { faceOf } from '../../../../src/compute/figures/export/fonts.ts'
import { figureFormats, renderFigure, type FigureFormat } from '../../../../src/compute/figures/export/render.ts'
import { resourcePath } from '../../../../src/compute/figures/export/resources.ts'
import { spectrum } from '../../../../src/compute/figures/spectrum.ts'
import type { FigureDescription } from '../../../../src/shared/drawing/description.ts'
import { completeStyle } from '../../../../src/shared/drawing/complete-style.ts'
import { figureFonts } from '../../../../src/shared/drawing/figure-fonts.ts'
import type { Provenance } from '../../../../src/shared/drawing/provenance.ts'
import { layoutFigure } from '../../../../src/shared/drawing/layout.ts'
import { withModes } from './glasses.ts'

const sources = { modes: [...withModes(8, 30, 'quenched, “fast”'), ...withModes(2, 30, 'cooled', 9)] }
const description = spectrum.describe({ sources, samples: [], parameters: spectrum.parameters.parse({}) })
const style = { preset: 'double-column', heightMillimetres: 75, dotsPerInch: 200 }
const render = async (format: FigureFormat, figure: FigureDescription = description) =>
  Buffer.from(await renderFigure(figure, style, format))
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

test.each(figureFormats)('%s has the same bytes twice, and in another process', async (format) => {
  const [first, second] = [await render(format), await render(format)]
  expect(first.equals(second)).toBe(true)
  const program = `
    import { createHash } from 'node:crypto'
    import { renderFigure } from ${JSON.stringify(new URL('../../../../src/compute/figures/export/render.ts', import.meta.url).href)}
    const bytes = await renderFigure(${JSON.stringify(description)}, ${JSON.stringify(style)}, '${format}')
    process.stdout.write(createHash('sha256').update(bytes).digest('hex'))`
  const other = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  expect(other).toBe(createHash('sha256').update(first).digest('hex'))
})

describe('svg', async () => {
  const svg = (await render('svg')).toString('utf8')

  test('has its exact size in millimetres and a viewBox of the same shape', () => {
    expect(svg).toMatch(/^<svg [^>]*width="178mm" height="75mm" viewBox="0 0 17800 7500"/)
  })

  test('holds a round mark a mode of the first ensemble, beside its bins and legend', () => {
    const bins = description.panels[1].series[0].x.length
    expect(count(svg, /<circle /g)).toBe(240 + bins + 1)
  })

  test('sets words as text in our font, with the symbols slanted', () => {
    expect(svg).toContain('>frequency <tspan font-style="italic">ω</tspan> (√(ε/m)/λ)</text>')
    expect(svg).toMatch(/font-family="'Source Sans 3', sans-serif"/)
    for (const text of ['10⁻²', 'ω⁴', '(a)', '(b)', 'quenched, “fast”', description.caption]) expect(svg).toContain(`>${text}</text>`)
  })

  test('holds no picture, counter or attribute of the screen', () => {
    expect(svg).not.toMatch(/<image|class=|pointer-events|ecmeta|zr\d|dominant-baseline/)
  })

  test('brings the letters it uses as fonts that a browser reads, and no others', () => {
    const fonts = [...svg.matchAll(/src:url\(data:font\/ttf;base64,([^)]+)\)/g)].map(
      ([, data = '']) => create(Buffer.from(data, 'base64')) as Font,
    )
    expect(fonts).toHaveLength(3)
    const [regular, italic] = fonts
    const has = (font: Font, sign: string) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)
    for (const sign of '√λε⁻²m(') expect([sign, has(regular, sign)]).toEqual([sign, true])
    expect([has(italic, 'ω'), has(italic, 'Q'), has(regular, 'Q')]).toEqual([true, false, false])
    const whole = faceOf(figureFonts['source-sans-3'], 'regular').font
    const width = (font: Font, sign: string) => font.glyphForCodePoint(sign.codePointAt(0) ?? 0).advanceWidth
    for (const sign of 'mε1') expect([sign, width(regular, sign)]).toEqual([sign, width(whole, sign)])
    expect(regular.glyphForCodePoint(0x3b5).path.toSVG()).toBe(whole.glyphForCodePoint(0x3b5).path.toSVG())
  })

  test('carries how it was made', async () => {
    const provenance: Provenance = {
      program: 'Vitrine 1',
      figure: { name: 'spectrum', version: 1, parameters: {} },
      ensembles: [{ id: 'ensemble-1', name: 'a < b & "c"', samples: '1..8', count: 8, seeds: [7], runs: [] }],
      analyses: [{ name: 'modes', version: 2, results: 8, parameters: [{ count: 30 }] }],
    }
    const told = (await render('svg', { ...description, provenance })).toString('utf8')
    const kept = /<metadata>([^<]*)<\/metadata>/.exec(told)?.[1] ?? ''
    const signs: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }
    expect(JSON.parse(kept.replace(/&\w+;/g, (name) => signs[name] ?? name))).toEqual(provenance)
    expect((await render('pdf', { ...description, provenance })).toString('latin1')).toMatch(/\/Provenance /)
  })

  test('every mark lies within one of the frames', () => {
    const { frames } = layoutFigure(description, completeStyle(style))
    const marks = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="[\d.]+" fill="#0072B2" stroke=/g)].map((match) =>
      // back from hundredths to millimetres
      match.slice(1).map((text) => Number(text) / 100),
    )
    const outside = marks.filter(
      ([x, y]) => !frames.some(({ left, top, width, height }) => x >= left && x <= left + width && y >= top && y <= top + height),
    )
    expect(marks.length).toBeGreaterThan(240)
    expect(outside).toEqual([])
  })

  test('names are escaped', async () => {
    const hostile = { ...description, title: '<script>&', caption: 'a < b & c' }
    const text = (await render('svg', hostile)).toString('utf8')
    expect(text).toContain('<title>&lt;script&gt;&amp;</title>')
    expect(text).toContain('a &lt; b &amp; c')
  })
})

describe('pdf', async () => {
  const pdf = await render('pdf')
  const plain = pdf.toString('latin1')

  test('has one page of exact size', () => {
    const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(plain)?.slice(1).map(Number) ?? []
    expect(count(plain, /\/MediaBox/g)).toBe(1)
    // 178 × 75 mm in points of 1/72 inch
    expect(Math.abs(box[0] - 504.567)).toBeLessThan(0.1)
    expect(Math.abs(box[1] - 212.598)).toBeLessThan(0.1)
  })

  test('embeds subsets of our fonts and no other', () => {
    const fonts = [...plain.matchAll(/\/BaseFont \/(\S+)/g)].map((match) => match[1])
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+SourceSans3-/)
    expect(count(plain, /\/FontFile2/g)).toBe(3)
    expect(pdf.length).toBeLessThan(200_000)
  })

  test('is vectors only, and its letters map back to characters', () => {
    expect(plain).not.toContain('/Subtype /Image')
    const characters = mappedCharacters(pdf)
    for (const character of 'ω⁴⁻√λε') expect([character, characters.has(character)]).toEqual([character, true])
  })

  test('a minus, superscripts and brackets stay text', async () => {
    const other = await render('pdf', { ...description, caption: '⟨e⟩ = −1 λ² κ χ τ ψ σ 10⁻⁵' })
    const characters = mappedCharacters(other)
    for (const character of '⟨⟩−²κχτψσ⁵ω') expect([character, characters.has(character)]).toEqual([character, true])
  })
})

/** The characters that the ToUnicode tables of a PDF lead to. */
function mappedCharacters(pdf: Buffer): Set<string> {
  const found = new Set<string>()
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    const end = pdf.indexOf('\nendstream', at)
    const text = tryInflate(pdf.subarray(at + 7, end))
    if (!text.includes('begincmap')) continue
    for (const [, codes] of text.matchAll(/<([0-9a-fA-F ]+)>/g)) {
      for (const code of codes.match(/[0-9a-fA-F]{4}/g) ?? []) found.add(String.fromCharCode(parseInt(code, 16)))
    }
  }
  return found
}

function tryInflate(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1')
  } catch {
    return ''
  }
}

describe('png', async () => {
  const png = await render('png')

  test('has the pixels that size and resolution ask for, and says its resolution', () => {
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Math.round((178 / 25.4) * 200), Math.round((75 / 25.4) * 200)])
    const at = png.indexOf('pHYs')
    // 200 dots per inch are 7874 per metre
    expect([png.readUInt32BE(at + 4), png.readUInt32BE(at + 8), png[at + 12]]).toEqual([7874, 7874, 1])
  })
})

describe('csv', async () => {
  const csv = (await render('csv')).toString('utf8')

  test('reads back to the same numbers, one block a series', () => {
    const blocks = csv.split('\r\n\r\n')
    expect(blocks).toHaveLength(4)
    const rows = blocks[1].trimEnd().split('\r\n')
    expect(rows[0]).toBe('panel,series,frequency ω (√(ε/m)/λ),participation ratio e (1),sample,mode')
    const cooled = description.panels[0].series[1]
    expect(rows.slice(1).map((row) => row.split(',').slice(2, 4).map(Number))).toEqual(cooled.x.map((x, k) => [x, cooled.y[k]]))
    expect(rows[1]).toMatch(/^a,cooled,[\d.]+,[\d.]+,9,1$/)
  })

  test('has errors and counts of the density of states, and quotes names with commas', () => {
    const [, , density] = csv.split('\r\n\r\n')
    const rows = density.trimEnd().split('\r\n')
    expect(rows[0]).toBe(
      'panel,series,frequency ω (√(ε/m)/λ),density of states D(ω) (λ√(m/ε)),standard error of density of states D(ω) (λ√(m/ε)),modes',
    )
    expect(rows[1]).toMatch(/^b,"quenched, “fast”",/)
    expect(csv).not.toContain('ω⁴')
  })
})

test('one point draws on every format', async () => {
  const lonely: FigureDescription = {
    figure: 'x',
    title: 'One point',
    caption: '1 sample',
    panels: [
      {
        x: { title: 'frequency', symbol: 'ω', unit: '1', scale: 'log' },
        y: { title: 'height', symbol: '', unit: 'λ', scale: 'linear' },
        series: [{ name: 'one', kind: 'points', colour: 0, x: [2], y: [-3] }],
      },
    ],
  }
  expect(count((await render('svg', lonely)).toString('utf8'), /<circle /g)).toBe(1)
  for (const format of figureFormats) expect((await render(format, lonely)).length).toBeGreaterThan(20)
})

test('the fonts come with their licences', () => {
  for (const name of Object.keys(figureFonts)) expect(resourcePath(`fonts/LICENSE-${name}.txt`)).toContain('resources')
})

describe('very many marks', () => {
  const x = Array.from({ length: 6000 }, (_, k) => 1 + k / 6000)
  const panel = description.panels[0]
  const many: FigureDescription = {
    ...description,
    panels: [{ x: { ...panel.x, range: [1, 2] }, y: panel.y, series: [{ name: 'a', kind: 'points', colour: 0, x, y: x }] }],
  }

  test.each(['svg', 'pdf'] as const)('%s asks how they are written, other formats do not', async (format) => {
    await expect(renderFigure(many, {}, format)).rejects.toThrow(/6000 marks, more than 5000: choose .*vector.*raster.* at style\.marks/)
    await expect(renderFigure(many, { dotsPerInch: 72 }, 'png')).resolves.toBeInstanceOf(Uint8Array)
  })

  test('as a picture they lie behind axes and words that stay vectors', async () => {
    const svg = Buffer.from(await renderFigure(many, { marks: 'raster', dotsPerInch: 100 }, 'svg')).toString('utf8')
    expect([count(svg, /<image /g), count(svg, /<circle /g)]).toEqual([1, 0])
    expect(svg).toContain('>participation ratio <tspan')
    expect(svg.indexOf('<image ')).toBeLessThan(svg.indexOf('<path '))
    const [frame] = layoutFigure(many, completeStyle()).frames
    const [x0, y0, width, height] =
      /<image x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/.exec(svg)?.slice(1).map(Number) ?? []
    // hundredths of a millimetre
    expect([x0, y0, width, height].map((length) => length / 100)).toEqual(
      [frame.left, frame.top, frame.width, frame.height].map((length) => expect.closeTo(length, 3) as number),
    )
    const png = Buffer.from(/base64,([^"]+)"\/>/.exec(svg)?.[1] ?? '', 'base64')
    expect(png.readUInt32BE(16)).toBe(Math.round((frame.width / 25.4) * 100))
    const pdf = Buffer.from(await renderFigure(many, { marks: 'raster', dotsPerInch: 100 }, 'pdf')).toString('latin1')
    expect(pdf).toContain('/Subtype /Image')
  })

  test('as shapes each is one', async () => {
    const svg = Buffer.from(await renderFigure(many, { marks: 'vector' }, 'svg')).toString('utf8')
    expect([count(svg, /<image /g), count(svg, /<circle /g)]).toEqual([0, 6000])
  })
})

test('poppler finds the words, the fonts and no picture in a PDF', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'figure-'))
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
  } catch {
    return context.skip('poppler-utils is not installed')
  }
  try {
    const path = join(folder, 'figure.pdf')
    const titles = [{ x: { title: 'mean $\\langle\\omega^2\\rangle$ of $-1$' } }]
    writeFileSync(path, await renderFigure(description, { ...style, panels: titles }, 'pdf'))
    const read = (program: string, ...words: string[]) => execFileSync(program, words, { encoding: 'utf8' })
    expect(read('pdftotext', path, '-')).toContain('mean ⟨ω²⟩ of −1')
    const fonts = read('pdffonts', path).trim().split('\n').slice(2)
    expect(fonts.map((line) => / yes yes yes /.test(line))).toEqual(fonts.map(() => true))
    expect(fonts.length).toBeGreaterThan(1)
    expect(read('pdfimages', '-list', path).trim().split('\n')).toHaveLength(2)
    expect(read('pdfinfo', path)).toMatch(/Page size: +504\.5\d+ x 212\.5\d+ pts/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
