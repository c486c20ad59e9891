import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { parse } from 'npyjs'
import { expect, test } from 'vitest'
import { mapSpecies } from '../../../../src/compute/io/map-species.ts'
import { writeHessianNpz } from '../../../../src/compute/io/numpy.ts'
import { writeWhole } from '../../../../src/compute/io/output.ts'
import { readConfigurations } from '../../../../src/compute/io/read.ts'
import { formatArray, formatArrays, formatConfiguration } from '../../../../src/compute/io/write.ts'
import type { Dimension } from '../../../../src/compute/space/box.ts'
import type { Configuration } from '../../../../src/compute/space/configuration.ts'

function awkward(dimension: Dimension, tilt: number): Configuration {
  const particles = 5
  return {
    dimension,
    particles,
    positions: Float64Array.from({ length: particles * dimension }, (_, i) => Math.sin(i + 1) * 3 + i / 3 - 1e-9),
    species: Int32Array.of(0, 1, 0, 1, 1),
    speciesNames: ['1', '2'],
    box: { dimension, lengths: Float64Array.from({ length: dimension }, (_, a) => 5 + Math.SQRT2 * a), tilt },
  }
}

const cases = ([2, 3, 4] as const).flatMap((dimension) =>
  [0, 0.123456789012345].flatMap((tilt) => ['.xyz', '.lammpstrj', '.data'].map((e) => [dimension, tilt, e] as const)),
)

test.each(cases.filter(([dimension, , extension]) => dimension < 4 || extension === '.xyz'))(
  '%iD with tilt %d comes back from %s bit by bit',
  (dimension, tilt, extension) => {
    const before = awkward(dimension, tilt)
    const after = readConfigurations('file', Buffer.from(formatConfiguration(`a${extension}`, before) as string))[0].configuration
    expect(after.positions).toEqual(before.positions)
    expect(after.species).toEqual(before.species)
    expect(after.speciesNames).toEqual(before.speciesNames)
    // the bounding box of a dump adds and takes away the tilt: one rounding each
    before.box.lengths.forEach((length, a) =>
      expect(Math.abs(after.box.lengths[a] - length)).toBeLessThanOrEqual(4 * Number.EPSILON * length),
    )
    expect(Math.abs(after.box.tilt - tilt)).toBeLessThanOrEqual(4 * Number.EPSILON)
  },
)

test.each(['.lammpstrj', '.data'])(
  'a box sheared by more than a half is written to %s with the tilt that LAMMPS takes, the same lattice',
  (extension) => {
    const after = readConfigurations('file', Buffer.from(formatConfiguration(`a${extension}`, awkward(3, 1.3)) as string))[0].configuration
    // the shift of x across y may change by whole periods of x
    const { lengths, tilt } = after.box
    const shift = ((tilt - 1.3) * lengths[1]) / lengths[0]
    expect(Math.abs(tilt * lengths[1])).toBeLessThanOrEqual(0.5 * lengths[0])
    expect(shift).toBeCloseTo(Math.round(shift), 12)
    expect(after.positions).toEqual(awkward(3, 1.3).positions)
  },
)

test('a format that cannot hold four dimensions, or is not known, says which can', () => {
  expect(() => formatConfiguration('a.data', awkward(4, 0))).toThrow('write a 4-dimensional sample as .xyz, .npz or .json')
  expect(() => formatConfiguration('a.docx', awkward(3, 0))).toThrow(
    'a configuration can be written as .xyz, .lammpstrj, .data, .npy, .npz, .csv, .json (got .docx) at output',
  )
})

test('npy and npz come back with their shapes', () => {
  const data = Float64Array.of(1, 2, 3, 4, 5, 0.1 + 0.2)
  const npy = formatArray('a.npy', { data, shape: [3, 2] }) as Uint8Array
  const back = parse(npy.buffer.slice(npy.byteOffset, npy.byteOffset + npy.byteLength) as ArrayBuffer)
  expect(back.shape).toEqual([3, 2])
  expect(back.dtype).toBe('f8')
  expect(back.fortranOrder).toBe(false)
  expect(back.data).toEqual(data)
  const archive = unzipSync(
    formatArrays('a.npz', { first: { data, shape: [6] }, second: { data: Int32Array.of(7), shape: [1] } }) as Uint8Array,
  )
  expect(Object.keys(archive)).toEqual(['first.npy', 'second.npy'])
  expect(formatArrays('a.npz', { first: { data, shape: [6] } })).toEqual(formatArrays('b.npz', { first: { data, shape: [6] } }))
})

test('a Hessian of blocks becomes the scalar CSR that SciPy reads', () => {
  const bytes = unzipSync(
    writeHessianNpz({
      dimension: 2,
      rows: 2,
      rowStart: Int32Array.of(0, 2, 3),
      columns: Int32Array.of(0, 1, 1),
      values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
    }),
  )
  const array = (name: string) => {
    const b = bytes[`${name}.npy`]
    return [...(parse(b.buffer.slice(b.byteOffset, b.byteOffset + b.byteLength)).data as unknown as Iterable<number>)].map(Number)
  }
  expect(array('data')).toEqual([1, 2, 5, 6, 3, 4, 7, 8, 9, 10, 11, 12])
  expect(array('indices')).toEqual([0, 1, 2, 3, 0, 1, 2, 3, 2, 3, 2, 3])
  expect(array('indptr')).toEqual([0, 4, 8, 10, 12])
  expect(array('shape')).toEqual([4, 4])
  expect(Buffer.from(bytes['format.npy']).toString('latin1')).toMatch(/'\|S3'.*csr$/s)
})

test('a file is whole or absent, and an existing one is kept unless told otherwise', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-'))
  const file = join(folder, 'a.txt')
  writeWhole(file, 'one', false)
  expect(() => writeWhole(file, 'two', false)).toThrow('exists already')
  expect(readFileSync(file, 'utf8')).toBe('one')
  writeWhole(file, 'two', true)
  expect(readFileSync(file, 'utf8')).toBe('two')
  expect(() => writeWhole(join(folder, 'no', 'b.txt'), 'x', false)).toThrow('there is no folder')
  writeFileSync(join(folder, 'blocker'), '')
  expect(() => writeWhole(join(folder, 'blocker', 'b.txt'), 'x', false)).toThrow()
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'blocker'])
})

test('species map to the model in sorted order, by name, or as told', () => {
  const file = awkward(3, 0)
  expect([...mapSpecies(file, ['A', 'B']).species]).toEqual([0, 1, 0, 1, 1])
  expect([...mapSpecies(file, ['A', 'B'], ['2', '1']).species]).toEqual([1, 0, 1, 0, 0])
  expect([...mapSpecies({ ...file, speciesNames: ['B', 'A'] }, ['A', 'B']).species]).toEqual([1, 0, 1, 0, 0])
  expect(() => mapSpecies(file, ['A'])).toThrow('the file has 2 species (1, 2) but the model has 1 (A)')
  expect(() => mapSpecies(file, ['A', 'B'], ['1', '3'])).toThrow('species “2” of the file is not among those given (1, 3)')
})
