import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openSession } from '../fixtures/engine-session.ts'
import { temporaryFolder, tinyRecipe, vitrine, vitrineJson } from './run-vitrine.ts'

const folder = temporaryFolder()
const project = join(folder, 'p.vitrine')

beforeAll(async () => {
  await vitrineJson(['new', project])
  await vitrineJson(['prepare', project, '-'], { input: JSON.stringify({ ...tinyRecipe, then: [{ analysis: 'structure' }] }) })
})

test('a style comes from a preset, a file and single settings, the later over the earlier', async () => {
  const file = join(folder, 'style.json')
  writeFileSync(file, JSON.stringify({ preset: 'slide', widthMillimetres: 120, heightMillimetres: 90, showCaption: false }))
  const output = join(folder, 'styled.svg')
  const settings = ['widthMillimetres=100', 'font=libertinus-serif', 'panels.0.x.title=separation $r/\\lambda$', 'panels.0.y.range=[0,2]']
  await vitrineJson(['figure', project, 'g-of-r', ...[file, ...settings].flatMap((style) => ['--style', style]), '--output', output])
  const svg = readFileSync(output, 'utf8').replace(/<style>[\s\S]*<\/style>/, '')
  expect(svg).toMatch(/width="100mm" height="90mm"/)
  expect(svg).toMatch(/font-family="'Libertinus Serif', serif"/)
  expect(svg).toContain('separation <tspan font-style="italic">r</tspan>/<tspan font-style="italic">λ</tspan></text>')
  expect(svg).not.toContain('3 samples</text>')
})

test('the command writes the bytes that a window gets', async () => {
  const output = join(folder, 'same.svg')
  await vitrineJson(['figure', project, 'energy-histogram', '--style', 'single-90', '--output', output])
  const session = openSession({ workers: 1 })
  try {
    await session.call('project.open', { path: project })
    const { bytes } = await session.call('figures.render', { figure: 'energy-histogram', style: { preset: 'single-90' }, format: 'svg' })
    expect(Buffer.from(bytes).equals(readFileSync(output))).toBe(true)
  } finally {
    await session.close()
  }
})

test('a figure is kept under a name and listed', async () => {
  const words = ['figure', project, 'g-of-r', '--keep', 'Figure 3', '--output', join(folder, 'kept.csv')]
  await vitrineJson(words)
  expect(await vitrineJson(['list', project, 'figures'])).toMatchObject([{ name: 'Figure 3', figure: 'g-of-r' }])
})

test('wrong styles are bad input, each told in one line', async () => {
  for (const [style, sentence] of [
    ['nowhere', /there is no figure style “nowhere”/],
    ['panels.0.x.title=$\\frac{a$', /no TeX that can be set/],
    ['panels.0.y.scale=log', /at or below zero, which a logarithmic axis cannot show/],
    ['legend.positon=inside', /did you mean “position”/],
    [join(folder, 'none.json'), /cannot be read/],
  ] as const) {
    const { status, err } = await vitrine(['figure', project, 'g-of-r', '--style', style, '--output', join(folder, 'never.svg')])
    expect([status, err.trim().split('\n').length]).toEqual([2, 1])
    expect(err).toMatch(sentence)
  }
})
