import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FigureDescription } from '../../../../src/shared/drawing/description.ts'
import { openSession, type Session } from '../../../fixtures/engine-session.ts'

const folder = mkdtempSync(join(tmpdir(), 'vitrine-figures-'))
let session: Session

const recipe = {
  vitrine: 1,
  name: 'tiny',
  model: { name: 'ipl', dimension: 2 },
  system: { particles: 40, density: 0.86 },
  protocol: { name: 'quench', temperature: 1, equilibrate: 0.2 },
  samples: 3,
  seed: 5,
  then: [{ analysis: 'structure' }],
}

beforeAll(async () => {
  session = openSession({ workers: 1, version: 'test' })
  await session.call('project.create', { path: join(folder, 'p.vitrine') })
  const { run } = await session.call('runs.prepare', { recipe })
  await session.reach(run, 'done')
  const { run: modes } = await session.call('runs.analyse', { analysis: 'modes', samples: '1..2', parameters: { count: 20 } })
  await session.reach(modes, 'done')
}, 60_000)

afterAll(async () => {
  await session.close()
  rmSync(folder, { recursive: true })
})

const question = { figure: 'participation', parameters: { samples: 'all' }, style: { preset: 'single-89', dotsPerInch: 100 } }

describe('describing', () => {
  test('tells marks, what is missing, and how it was made', async () => {
    const answer = await session.call('figures.describe', question)
    expect(answer.missing).toEqual([{ analysis: 'modes', samples: 1, of: 3 }])
    const { panels, provenance } = answer.description as FigureDescription
    expect(answer.marks).toBe(panels[0]?.series.reduce((sum, { kind, x }) => sum + (kind === 'points' ? x.length : 0), 0))
    expect(answer.marks).toBeGreaterThan(20)
    expect(provenance).toMatchObject({
      program: 'Vitrine test',
      figure: { name: 'participation', version: 1, parameters: { samples: 'all', guide: true } },
      ensembles: [
        { id: 'ensemble-1', name: 'tiny', samples: '1..2', count: 2, runs: [{ id: 'run-1', kind: 'prepare', recipe: { seed: 5 } }] },
      ],
      analyses: [{ name: 'modes', results: 2, parameters: [{ count: 20 }] }],
    })
    expect(provenance?.ensembles[0]?.seeds.length).toBeGreaterThan(0)
  })

  test('sets TeX, and refuses what is none with the place of the label', async () => {
    const titled = (title: string) => session.call('figures.describe', { ...question, style: { panels: [{ y: { title } }] } })
    expect((await titled('$N e$')).typeset).toEqual({ '$N e$': [{ text: 'Ne', cut: 'italic' }] })
    await expect(titled('$\\frac{1$')).rejects.toThrow(/no TeX that can be set.*style\.panels\.0\.y\.title/)
  })

  test('a histogram needs no analysis and takes every sample', async () => {
    const { description, missing } = await session.call('figures.describe', { figure: 'energy-histogram' })
    expect([(description as FigureDescription).caption.startsWith('tiny, N = 40: 3 samples; mean '), missing]).toEqual([true, []])
  })
})

test('the clipboard gets the bytes of the file', async () => {
  const outputs = (['svg', 'png', 'csv'] as const).map((format) => ({ format, path: join(folder, `same.${format}`) }))
  await session.call('figures.export', { ...question, outputs: outputs.map(({ path }) => path) })
  for (const { format, path } of outputs) {
    const { bytes } = await session.call('figures.render', { ...question, format })
    expect([format, Buffer.from(bytes).equals(readFileSync(path))]).toEqual([format, true])
  }
})

describe('keeping', () => {
  test('a kept figure is listed with its query and style, changed, taken back and deleted', async () => {
    const list = () => session.call('figures.list', {})
    const kept = await session.call('figures.save', { ...question, name: 'figure one' })
    expect(await list()).toEqual([kept])
    expect(kept).toMatchObject({
      name: 'figure one',
      figure: 'participation',
      style: question.style,
      parameters: { samples: 'all', guide: true },
    })

    const changed = await session.call('figures.save', { ...question, parameters: { samples: '1' }, name: 'figure 1', id: kept.id })
    expect([changed.id, changed.created, (await list()).map(({ name }) => name)]).toEqual([kept.id, kept.created, ['figure 1']])
    expect((await session.call('history.show', {})).undo?.title).toBe('Change the figure figure 1')
    await session.call('history.undo', {})
    expect(await list()).toEqual([kept])

    await session.call('figures.delete', { figure: kept.id })
    expect(await list()).toEqual([])
    await session.call('history.undo', {})
    expect(await list()).toEqual([kept])
    await session.call('figures.delete', { figure: kept.id })
  })

  test('an export is noted once and not listed among what was kept', async () => {
    const output = join(folder, 'noted.csv')
    const first = await session.call('figures.export', { ...question, outputs: [output] })
    const second = await session.call('figures.export', { ...question, outputs: [output], overwrite: true })
    expect(second.figure).toBe(first.figure)
    expect(await session.call('figures.list', {})).toEqual([])
  })

  test('what cannot be drawn is not kept', async () => {
    const wrong = { ...question, name: 'x', parameters: { samples: '99' } }
    await expect(session.call('figures.save', wrong)).rejects.toThrow(/no sample 99/)
    await expect(session.call('figures.delete', { figure: 'figure-999' })).rejects.toThrow(/there is no figure-999/)
  })
})
