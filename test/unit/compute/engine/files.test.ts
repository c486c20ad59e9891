import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSession, type Session } from '../../../fixtures/engine-session.ts'
import { useScratchFolder } from '../../../fixtures/scratch.ts'

const folder = useScratchFolder()
const place = (name: string) => join(folder(), name)
let session: Session

const frame = (x: number) => `2\nLattice="8 0 0 0 8 0 0 0 8" Properties=species:S:1:pos:R:3\nA 0 0 0\nB ${x} 0 0.25\n`

beforeEach(async () => {
  session = openSession({ workers: 1, version: 'test' })
  await session.call('project.create', { path: place('a.vitrine') })
})

afterEach(() => session.close())

test('every frame of every file becomes a sample that says where it comes from', async () => {
  writeFileSync(place('two.xyz'), frame(1.1) + frame(1.2))
  writeFileSync(place('one.xyz'), frame(1))
  const imported = await session.call('files.import', { paths: [place('two.xyz'), place('one.xyz')], model: { name: 'kob-andersen' } })
  expect(imported).toEqual({ run: 'run-1', samples: [1, 2, 3] })
  const shown = await session.call('samples.show', { sample: 2 })
  expect(shown).toMatchObject({
    row: { name: 'two.xyz #2', model: 'kob-andersen', state: 'unknown', particles: 2, run: 'run-1' },
    source: place('two.xyz'),
    details: { frame: 1 },
  })
  expect(shown.command).toMatch(/^vitrine import a\.vitrine \S+two\.xyz \S+one\.xyz --model kob-andersen --param /)
  expect(shown.row.energyPerParticle).toBeLessThan(0)
})

test('without a model a sample has no energy, and what needs one says so', async () => {
  writeFileSync(place('one.xyz'), frame(1))
  await session.call('files.import', { paths: [place('one.xyz')] })
  expect((await session.call('samples.list', {})).rows[0]).toMatchObject({ model: null, energyPerParticle: null, maxForce: null })
  await expect(session.call('runs.analyse', { analysis: 'modes' })).rejects.toThrow('sample 1 has no model, and modes needs one')
})

test('columns that were chosen are read, kept in the provenance, and written into the command', async () => {
  const text =
    'ITEM: TIMESTEP\n0\nITEM: NUMBER OF ATOMS\n2\nITEM: BOX BOUNDS pp pp pp\n0 8\n0 8\n0 8\nITEM: ATOMS id kind a b c\n1 1 0 0 0\n2 2 1 0 0.25\n'
  writeFileSync(place('odd.dump'), text)
  await expect(session.call('files.import', { paths: [place('odd.dump')] })).rejects.toThrow('no coordinates among its columns')
  const columns = { position: 'a,b,c', species: 'kind' }
  expect(await session.call('files.preview', { path: place('odd.dump'), columns })).toMatchObject({
    format: 'LAMMPS dump',
    frames: 1,
    density: 2 / 512,
    problem: '',
    species: [
      { label: '1', particles: 1 },
      { label: '2', particles: 1 },
    ],
  })
  await session.call('files.import', { paths: [place('odd.dump')], columns })
  const shown = await session.call('samples.show', { sample: 1 })
  expect(shown.recipe).toMatchObject({ columns })
  expect(shown.command).toContain('--column position=a,b,c --column species=kind')
  expect([...(await session.call('samples.configuration', { sample: 1 })).positions]).toEqual([0, 0, 0, 1, 0, 0.25])
})

test('one bad file keeps all of them out', async () => {
  writeFileSync(place('good.xyz'), frame(1))
  writeFileSync(place('cut.xyz'), frame(1).slice(0, -12))
  writeFileSync(place('nan.xyz'), frame(Number.NaN))
  for (const bad of ['cut.xyz', 'nan.xyz', 'missing.xyz']) {
    await expect(session.call('files.import', { paths: [place('good.xyz'), place(bad)] })).rejects.toMatchObject({
      report: { kind: 'input' },
    })
  }
  expect(await session.call('project.info', {})).toMatchObject({ samples: 0, runs: 0 })
})

test('exports are whole, follow the extension, and replace nothing unasked', async () => {
  writeFileSync(place('one.xyz'), frame(1))
  await session.call('files.import', { paths: [place('one.xyz')], model: { name: 'kob-andersen' } })
  const out = (output: string, what = 'positions') => session.call('samples.export', { sample: 1, what, output: place(output) })
  expect(await out('out.xyz')).toEqual({ output: place('out.xyz'), bytes: readFileSync(place('out.xyz')).length })
  await session.call('files.import', { paths: [place('out.xyz')] })
  expect((await session.call('samples.configuration', { sample: 2 })).positions).toEqual(
    (await session.call('samples.configuration', { sample: 1 })).positions,
  )
  expect((await out('hessian.npz', 'hessian')).bytes).toBeGreaterThan(500)
  await expect(out('out.xyz')).rejects.toThrow(/out\.xyz exists already/)
  await expect(out('out.pdb')).rejects.toThrow(/can be written as \.xyz/)
  await expect(out('x.npy', 'modes')).rejects.toThrow('sample 1 has no modes yet: analyse it first at what')
  await expect(out('x.npy', 'mode')).rejects.toThrow(/there is no analysis .* “mode”; did you mean “modes”\?/)
  expect(readdirSync(folder()).filter((name) => name.startsWith('.'))).toEqual([])
})

test('a figure is described and exported from the newest results, and keeps its number', async () => {
  const recipe = {
    vitrine: 1,
    model: { name: 'ipl' },
    system: { particles: 40, density: 0.82 },
    protocol: { name: 'quench', temperature: 1, equilibrate: 0.5 },
  }
  await expect(session.call('figures.describe', { figure: 'g-of-r' })).rejects.toThrow(/no sample is chosen by “all”/)
  await session.reach((await session.call('runs.prepare', { recipe })).run, 'done')
  await expect(session.call('figures.describe', { figure: 'g-of-r' })).rejects.toThrow(
    'the figure “g-of-r” shows structure, which none of the chosen samples has: analyse them first at parameters.samples',
  )
  await session.reach((await session.call('runs.analyse', { analysis: 'structure' })).run, 'done')
  const { description } = await session.call('figures.describe', { figure: 'g-of-r' })
  expect(description).toMatchObject({ figure: 'g-of-r', panels: [{ x: { symbol: 'r' } }] })
  const outputs = [place('g.svg'), place('g.csv')]
  const drawn = await session.call('figures.export', { figure: 'g-of-r', outputs })
  expect(drawn).toMatchObject({ figure: 'figure-1', files: outputs.map((output) => ({ output, bytes: readFileSync(output).length })) })
  expect(await session.call('figures.export', { figure: 'g-of-r', outputs, overwrite: true })).toMatchObject({ figure: 'figure-1' })
  await expect(session.call('figures.export', { figure: 'g-of-r', outputs: [place('g.gif')] })).rejects.toThrow(
    /a figure is written as \.svg, \.pdf, \.png, \.csv \(got \.gif\)/,
  )
})
