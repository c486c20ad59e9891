import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { parse } from 'npyjs'
import { beforeAll, expect, test } from 'vitest'
import { readConfiguration } from '../../src/compute/io/read.ts'
import { temporaryFolder, tinyRecipe, vitrine, vitrineJson } from './run-vitrine.ts'

const folder = temporaryFolder()
const project = join(folder, 'p.vitrine')

interface Row {
  id: number
  state: string
  particles: number
  energyPerParticle: number
  maxForce: number
}

interface Found {
  results: {
    id: string
    sample: number
    analysis: string
    scalars: Record<string, number>
    arrays: Record<string, { shape: number[]; unit: string }>
  }[]
}

beforeAll(async () => {
  await vitrineJson(['new', project])
  const { samples } = await vitrineJson<{ samples: number[] }>(['prepare', project, '-'], { input: JSON.stringify(tinyRecipe) })
  expect(samples).toEqual([1, 2, 3])
})

test('a recipe gives its samples, as flat records with the columns that scripts rely on', async () => {
  const rows = await vitrineJson<Row[]>(['list', project, 'samples'])
  expect(rows.map((row) => row.id)).toEqual([1, 2, 3])
  const columns = [
    'id',
    'ensemble',
    'run',
    'model',
    'dimension',
    'particles',
    'density',
    'state',
    'energyPerParticle',
    'pressure',
    'maxForce',
    'seed',
    'created',
    'tags',
  ]
  for (const row of rows) {
    expect(Object.keys(row)).toEqual(expect.arrayContaining(columns))
    expect(row).toMatchObject({ model: 'ipl', dimension: 2, particles: 64, density: expect.closeTo(0.86, 12) as number, state: 'inherent' })
    expect(row.maxForce).toBeLessThan(1e-10)
  }
})

test('conditions choose among records of every kind', async () => {
  const all = await vitrineJson<Row[]>(['list', project, 'samples'])
  const middle = [...all.map((row) => row.energyPerParticle)].sort((a, b) => a - b)[1]
  const below = await vitrineJson<Row[]>([
    'list',
    project,
    'samples',
    '--where',
    `energyPerParticle < ${middle}`,
    '--where',
    'state = inherent',
  ])
  expect(below).toHaveLength(1)
  expect(await vitrineJson<Row[]>(['list', project, 'results', '--where', 'sample = 2'])).toHaveLength(1)
  expect(await vitrineJson<Row[]>(['list', project, 'runs', '--where', 'state != done'])).toEqual([])
})

test('the analyses named in the recipe are there, and the same question is answered from the project', async () => {
  const first = await vitrineJson<Found>(['analyse', project, 'modes', '--samples', '1..3', '--set', 'count=6'])
  expect(first.results.map((result) => result.sample)).toEqual([1, 2, 3])
  for (const { arrays, scalars } of first.results) {
    expect(arrays).toMatchObject({
      eigenvalues: { shape: [6] },
      frequencies: { shape: [6] },
      participationRatios: { shape: [6] },
      modes: { shape: [6, 64, 2] },
    })
    expect(scalars['count']).toBe(6)
    expect(scalars['maxResidual']).toBeLessThan(1e-8)
  }
  const again = await vitrineJson<Found>(['analyse', project, 'modes', '--set', 'count=6'])
  expect(again.results.map((result) => result.id)).toEqual(first.results.map((result) => result.id))
})

test('a result’s array is written as npy, and a sample as xyz, bit by bit', async () => {
  const { results } = await vitrineJson<Found>(['analyse', project, 'modes', '--samples', '1', '--set', 'count=6'])
  const output = join(folder, 'modes.npy')
  await vitrineJson(['export', project, '--result', results[0].id, '--what', 'modes', '--output', output])
  const bytes = readFileSync(output)
  const modes = parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  expect(modes.shape).toEqual([6, 64, 2])
  const norm = (modes.data as Float64Array).subarray(0, 128).reduce((sum, z) => sum + z * z, 0)
  expect(norm).toBeCloseTo(1, 12)

  const xyz = join(folder, 'one.xyz')
  await vitrineJson(['export', project, '--sample', '1', '--output', xyz])
  const energy = await vitrineJson<{ energyPerParticle: number }>(['evaluate', xyz, '--model', 'ipl'])
  const [row] = await vitrineJson<Row[]>(['list', project])
  expect(energy.energyPerParticle).toBe(row.energyPerParticle)
  const hessian = join(folder, 'h.npz')
  await vitrineJson(['export', project, '--sample', '1', '--what', 'hessian', '--output', hessian])
  expect(readFileSync(hessian).subarray(0, 2).toString()).toBe('PK')
})

test('standard output carries an export when asked with -', async () => {
  const { out, status } = await vitrine(['export', project, '--sample', '2', '--output', '-'])
  expect(status).toBe(0)
  expect(readConfiguration('out', 0, Buffer.from(out)).configuration.particles).toBe(64)
})

test('the same recipe gives the same bytes with one and with two workers', async () => {
  const bytes = await Promise.all(
    ['1', '2'].map(async (workers) => {
      const other = join(folder, `workers-${workers}.vitrine`)
      await vitrineJson(['new', other])
      await vitrineJson(['prepare', other, '-', '--workers', workers], { input: JSON.stringify(tinyRecipe) })
      const files = await Promise.all(
        [1, 2, 3].map(async (id) => {
          const output = join(folder, `${workers}-${id}.npz`)
          await vitrineJson(['export', other, '--sample', String(id), '--output', output])
          return readFileSync(output).toString('base64')
        }),
      )
      const frequencies = await vitrineJson<{ lowestFrequency: number }[]>(['list', other])
      return [...files, ...frequencies.map((row) => row.lowestFrequency)]
    }),
  )
  expect(bytes[0]).toEqual(bytes[1])
})

test('import keeps every frame, minimise starts from a sample, and provenance links the two', async () => {
  const other = join(folder, 'import.vitrine')
  await vitrineJson(['new', other])
  const xyz = join(folder, 'two.xyz')
  const frame = await vitrine(['export', project, '--sample', '1', '--output', '-'])
  writeFileSync(xyz, frame.out + frame.out.replace(/(\n[SL] )-?\d\.\d{3}/g, '$11.000'))
  const { samples } = await vitrineJson<{ samples: number[] }>(['import', other, xyz, '--model', 'ipl'])
  expect(samples).toEqual([1, 2])
  await vitrineJson(['prepare', other, '--protocol', 'minimise', '--from', '1'])
  const minimised = await vitrineJson<{ row: Row; parents: number[] }>(['show', other, '3'])
  expect(minimised.parents).toEqual([1])
  expect(minimised.row.state).toBe('inherent')
})

test('import reads standard input', async () => {
  const other = join(folder, 'piped.vitrine')
  await vitrineJson(['new', other])
  const { out } = await vitrine(['export', project, '--sample', '1', '--output', '-'])
  expect(await vitrineJson(['import', other, '-', '--model', 'ipl'], { input: out })).toMatchObject({ samples: [1] })
})

test('figures are drawn in every format, the same bytes each time', async () => {
  const write = async (name: string) => {
    const outputs = ['svg', 'pdf', 'png', 'csv'].map((extension) => join(folder, `${name}.${extension}`))
    await vitrineJson(['figure', project, 'spectrum', ...outputs.flatMap((output) => ['--output', output])])
    return outputs.map((output) => readFileSync(output))
  }
  const first = await write('a')
  const second = await write('b')
  expect(first.map((bytes) => bytes.length).every((length) => length > 500)).toBe(true)
  first.forEach((bytes, k) => expect(bytes.equals(second[k])).toBe(true))
  expect(first[1].subarray(0, 5).toString()).toBe('%PDF-')
  expect(first[3].toString()).toContain('participation')
})

test('what there is, is printed with its JSON schema', async () => {
  const models = await vitrineJson<{ name: string }[]>(['models'])
  expect(models.map((model) => model.name)).toEqual(['ipl', 'kob-andersen'])
  const ipl = await vitrineJson<{ schema: { properties: Record<string, unknown> } }>(['models', 'ipl'])
  expect(ipl.schema.properties).toHaveProperty('cutoff')
  for (const kind of ['protocols', 'analyses', 'figures']) expect((await vitrineJson<unknown[]>([kind])).length).toBeGreaterThan(2)
})

test('verify finds a sound project sound, and a damaged blob', async () => {
  expect(await vitrineJson(['verify', project])).toMatchObject({ sound: true, problems: [] })
  const damaged = join(folder, 'damaged.vitrine')
  writeFileSync(damaged, readFileSync(project))
  const database = new Database(damaged)
  database.exec('UPDATE arrays SET data = substr(data, 1, 24) WHERE rowid = 1')
  database.close()
  const { status, err } = await vitrine(['verify', damaged])
  expect(status).toBe(1)
  expect(err).toMatch(/problem/)
})

const change = (edit: (recipe: Record<string, Record<string, unknown>>) => void) => {
  const recipe = structuredClone(tinyRecipe) as unknown as Record<string, Record<string, unknown>>
  edit(recipe)
  return JSON.stringify(recipe)
}

test.each([
  ['a density of −1', change((r) => (r['system']['density'] = -1)), 'density must be between 0.01 and 3 (got -1) at system.density'],
  ['an unknown model', change((r) => (r['model']['name'] = 'ipI')), 'ipI'],
  ['an unknown key', change((r) => (r['protocol']['temprature'] = 1)), 'temprature'],
  ['half a particle', change((r) => (r['system']['particles'] = 10.5)), 'system.particles'],
  ['five dimensions', change((r) => (r['model']['dimension'] = 5)), 'model.dimension'],
  ['an unknown analysis', change((r) => (r['then'] = [{ analysis: 'mods' }] as never)), 'mods'],
  ['no JSON', '{', 'is not JSON'],
])('a recipe with %s is refused with status 2, one sentence, and no run', async (_, input, sentence) => {
  const before = await vitrineJson<unknown[]>(['list', project, 'runs'])
  const { status, err } = await vitrine(['prepare', project, '-'], { input })
  expect([status, err]).toEqual([2, expect.stringContaining(sentence)])
  expect(err).not.toMatch(/\n\s+at /)
  expect(await vitrineJson<unknown[]>(['list', project, 'runs'])).toEqual(before)
})

test('files that are no project, or of a future version, are refused and left as they are', async () => {
  const text = join(folder, 'text.vitrine')
  writeFileSync(text, 'not a database at all, but long enough to be looked at '.repeat(40))
  const future = join(folder, 'future.vitrine')
  writeFileSync(future, readFileSync(project))
  const database = new Database(future)
  database.pragma('user_version = 999')
  database.close()
  for (const path of [text, future, join(folder, 'absent.vitrine'), folder]) {
    const before = existsSync(path) && path !== folder ? readFileSync(path) : null
    const { status, err } = await vitrine(['list', path])
    expect(status, err).toBe(2)
    expect(err.trim().split('\n')).toHaveLength(1)
    if (before) expect(readFileSync(path).equals(before)).toBe(true)
  }
  expect(existsSync(join(folder, 'absent.vitrine'))).toBe(false)
})

test('a project is not made over another, nor in a folder that is not there or may not be written', async () => {
  const before = readFileSync(project)
  expect((await vitrine(['new', project])).status).toBe(2)
  expect(readFileSync(project).equals(before)).toBe(true)
  expect((await vitrine(['new', join(folder, 'no', 'p.vitrine')])).status).toBe(2)
  const locked = join(folder, 'locked')
  mkdirSync(locked)
  chmodSync(locked, 0o555)
  // root may write anywhere: only an ordinary user sees the refusal
  if (process.getuid?.() !== 0) {
    const { status, err } = await vitrine(['new', join(locked, 'p.vitrine')])
    expect([status, err.trim().split('\n').length]).toEqual([2, 1])
    expect(readdirSync(locked)).toEqual([])
  }
})

test('a full disk leaves no half file and says so', async (context) => {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=16k', 'vitrine-test', disk], { stdio: 'ignore' })
  } catch {
    return context.skip('this machine lets nobody mount a file system')
  }
  try {
    writeFileSync(join(disk, 'filler'), Buffer.alloc(8192))
    const { status, err } = await vitrine(['figure', project, 'spectrum', '--output', join(disk, 's.svg')])
    expect([status, err]).toEqual([2, expect.stringContaining('the disk is full')])
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(readdirSync(disk)).toEqual(['filler'])
  } finally {
    execFileSync('/bin/umount', [disk])
  }
})

test('a place that is no folder is told in a sentence', async () => {
  const { status, err } = await vitrine(['export', project, '--sample', '1', '--output', join(project, 'x.xyz')])
  expect([status, err.trim().split('\n').length]).toEqual([2, 1])
})

test('unknown commands, options and ids are bad input', async () => {
  for (const words of [
    ['frobnicate'],
    ['list', project, 'things'],
    ['show', project, '99'],
    ['show', project, 'run-99'],
    ['analyse', project, 'mods'],
    ['figure', project, 'spectrum'],
  ]) {
    const { status, out } = await vitrine(words)
    expect([words, status, out]).toEqual([words, 2, ''])
  }
})
