import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { previewFile } from '../../../../src/compute/io/preview-file.ts'
import { readConfigurations } from '../../../../src/compute/io/read.ts'
import { useScratchFolder } from '../../../fixtures/scratch.ts'
import { hasSharedData, sharedData } from '../../../fixtures/shared-data.ts'

const folder = useScratchFolder()
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder(), name)
  writeFileSync(path, content)
  return path
}
const frame = (x: number) => `2\nLattice="8 0 0 0 8 0 0 0 8" Properties=species:S:1:pos:R:3:charge:R:1\nA 0 0 0 1\nB ${x} 0 0.25 2\n`
const dump = (columns: string, rows: string) =>
  `ITEM: TIMESTEP\n5\nITEM: NUMBER OF ATOMS\n2\nITEM: BOX BOUNDS pp pp pp\n0 4\n0 4\n0 4\nITEM: ATOMS ${columns}\n${rows}`

test('a preview is the first frame of what an import would read, with the frames counted', async () => {
  const path = file('three.xyz', frame(1) + frame(2) + frame(3))
  const preview = await previewFile(path)
  expect(preview).toMatchObject({ format: 'extended XYZ', frames: 3, problem: '' })
  expect(preview.frame).toEqual(readConfigurations(path)[0])
  expect(preview.columns).toEqual([
    { name: 'species', width: 1, role: 'species' },
    { name: 'pos', width: 3, role: 'position' },
    { name: 'charge', width: 1, role: '' },
  ])
  expect(preview.firstLines[0]).toBe('2')
})

test('gzip is looked into without a word of it in the name', async () => {
  const path = file('packed', gzipSync(frame(1) + frame(2)))
  expect(await previewFile(path)).toMatchObject({ format: 'extended XYZ', frames: 2, problem: '' })
})

test('of a large file only the beginning is read, and its frames are not counted', async () => {
  const one = frame(1)
  const path = file('large.xyz', one.repeat(Math.ceil(9_000_000 / one.length)))
  const preview = await previewFile(path)
  expect(preview).toMatchObject({ frames: null, problem: '' })
  expect(preview.frame?.configuration.particles).toBe(2)
})

test('a first frame larger than what is read at first is read whole', async () => {
  const particles = 400_000
  const rows = Array.from({ length: particles }, (_, i) => `A ${(i % 97) / 97} 0.123456789 0.5 0`).join('\n')
  const path = file('one.xyz', `${particles}\nLattice="8 0 0 0 8 0 0 0 8" Properties=species:S:1:pos:R:3:charge:R:1\n${rows}\n`)
  expect((await previewFile(path)).frame?.configuration.particles).toBe(particles)
  const packed = file('one.gz', gzipSync(`${particles}\nLattice="8 0 0 0 8 0 0 0 8" Properties=species:S:1:pos:R:3:charge:R:1\n${rows}\n`))
  expect((await previewFile(packed)).frame?.configuration.particles).toBe(particles)
})

test.each([
  ['an empty file', '', 'is empty'],
  ['a text', 'Dear colleague,\nhere is the file\n', 'the format of'],
  ['a truncated frame', frame(1).slice(0, frame(1).indexOf('B')), 'where particle 2 of 2 should follow'],
  ['a huge count', frame(1).replace('2\n', '900000000\n'), 'it is truncated, or the count is wrong'],
  ['a huge count, packed', gzipSync(frame(1).replace('2\n', '900000000\n')), 'it is truncated, or the count is wrong'],
  ['a coordinate that is none', frame(Number.NaN), 'must be a finite number'],
  ['bytes of anything', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256), 'the format of'],
])('%s is said in a sentence beside what could be seen', async (_, content, sentence) => {
  const preview = await previewFile(file('wrong', content))
  expect(preview.problem).toContain(sentence)
  expect(preview.frame).toBeNull()
  expect(preview.firstLines.join('')).not.toMatch(/\p{Cc}/u)
})

test('a file that cannot be read at all is refused in a sentence', async () => {
  await expect(previewFile(join(folder(), 'nothing.xyz'))).rejects.toThrow('there is no file')
  mkdirSync(join(folder(), 'inner'))
  await expect(previewFile(join(folder(), 'inner'))).rejects.toThrow('is a folder')
  const cut = gzipSync(frame(1).repeat(1000)).subarray(0, 60)
  await expect(previewFile(file('cut.gz', cut))).rejects.toThrow('is not a whole gzip file')
})

test('columns that the file’s own names do not tell are shown with the problem, and can be chosen', async () => {
  const path = file('odd.dump', dump('id kind px py pz', '1 1 0.5 1 1.5\n2 2 1 2 3\n'))
  const before = await previewFile(path)
  expect(before.problem).toContain('no coordinates among its columns (id kind px py pz)')
  expect(before.columns.map((column) => column.name)).toEqual(['id', 'kind', 'px', 'py', 'pz'])
  const after = await previewFile(path, { position: 'px,py,pz', species: 'kind' })
  expect(after.problem).toBe('')
  expect([...(after.frame?.configuration.positions ?? [])]).toEqual([0.5, 1, 1.5, 1, 2, 3])
  expect(after.frame?.configuration.speciesNames).toEqual(['1', '2'])
  expect(after.columns.find((column) => column.name === 'px')?.role).toBe('position')
})

test('two columns of positions make a two-dimensional configuration', async () => {
  const { frame: flat } = await previewFile(file('flat.dump', dump('id type x y z', '1 1 0.5 1 9\n2 1 1 2 9\n')), { position: 'x,y' })
  expect(flat?.configuration.dimension).toBe(2)
  expect([...(flat?.configuration.box.lengths ?? [])]).toEqual([4, 4])
  expect([...(flat?.configuration.positions ?? [])]).toEqual([0.5, 1, 1, 2])
})

test.each([
  [{ position: 'a,b,c' }, 'there is no column “a” for position (the file has id, type, x, y, z)'],
  [{ mass: 'x' }, '“mass” is nothing that a column can be'],
  [{ position: 'x' }, 'positions are read from 2 or 3 columns'],
  [{ position: '' }, 'no coordinates'],
])('the choice %o is refused with what there is', async (choice, sentence) => {
  const path = file('plain.dump', dump('id type x y z', '1 1 0.5 1 1.5\n2 1 1 2 3\n'))
  expect((await previewFile(path, choice as Record<string, string>)).problem).toContain(sentence)
})

test.skipIf(!hasSharedData)('files of other programs are previewed as they are read', async () => {
  for (const name of ['lammps/ka_tilted.lammpstrj', 'lammps/ka_liquid.data', 'atooms/trajectory.xyz', 'atooms/ka_rumd_N1200.xyz.gz']) {
    const path = join(sharedData, name)
    const preview = await previewFile(path)
    const frames = readConfigurations(path)
    expect(preview.problem, name).toBe('')
    expect(preview.frames, name).toBe(frames.length)
    expect(preview.frame, name).toEqual(frames[0])
  }
})
