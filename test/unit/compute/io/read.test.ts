import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readConfiguration, readConfigurations } from '../../../../src/compute/io/read.ts'
import { hasSharedData, sharedData } from '../../../fixtures/shared-data.ts'

const read = (text: string) => readConfigurations('file', Buffer.from(text))

const atooms = `3
step:7 columns:name,pos,vel cell:2.0,3.0,4.0 dt:1
B 0.1 0.2 0.3 1 2 3
A 0.4 0.5 0.6 4 5 6
A 0.7 0.8 0.9 7 8 9
`

test('an atooms frame gives positions, velocities, box, step, and species in sorted order', () => {
  const [frame] = read(atooms)
  expect(frame.configuration.dimension).toBe(3)
  expect([...frame.configuration.box.lengths]).toEqual([2, 3, 4])
  expect(frame.configuration.speciesNames).toEqual(['A', 'B'])
  expect([...frame.configuration.species]).toEqual([1, 0, 0])
  expect([...frame.configuration.positions]).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
  expect([...frame.velocities!.subarray(6)]).toEqual([7, 8, 9])
  expect(frame.step).toBe(7)
})

test('gzip is seen from the content, whatever the name', () => {
  expect(readConfigurations('file', gzipSync(atooms))[0].configuration.particles).toBe(3)
})

test('a two-dimensional atooms cell gives two dimensions', () => {
  const [frame] = read('2\nstep:0 columns:id,pos cell:5,5\n1 1 2\n1 3 4\n')
  expect(frame.configuration.dimension).toBe(2)
  expect([...frame.configuration.positions]).toEqual([1, 2, 3, 4])
})

test('both RUMD headers are read', () => {
  const columns = 'mass=1 columns=type,x,y,z,imx,imy,imz,pe'
  const body = '0 1 2 3 0 0 0 -5\n2 4 5 6 0 0 0 -5\n'
  const first = read(`2\nioformat=1 dt=0.001 boxLengths=7,8,9 ${columns}\n${body}`)[0]
  const second = read(`2\nioformat=2 timeStepIndex=4 sim_box=RectangularSimulationBox,7,8,9 ${columns}\n${body}`)[0]
  expect([...first.configuration.box.lengths]).toEqual([7, 8, 9])
  expect(second.configuration).toEqual(first.configuration)
  expect(second.step).toBe(4)
  expect(first.configuration.speciesNames).toEqual(['0', '2'])
})

test('scaled, unscaled and unwrapped dumps of one configuration are the same, also in a tilted box', () => {
  const header = `ITEM: TIMESTEP\n5\nITEM: NUMBER OF ATOMS\n2\nITEM: BOX BOUNDS xy xz yz pp pp pp\n1 4.5 0.5\n0 4 0\n0 2 0\n`
  const cartesian = (names: string) => read(`${header}ITEM: ATOMS type id ${names}\n2 2 2.25 2 1\n1 1 1.8 0.4 0.5\n`)[0]
  const scaled = read(`${header}ITEM: ATOMS id type xs ys zs\n1 1 0.25 0.1 0.25\n2 2 0.3333333333333333 0.5 0.5\n`)[0]
  expect(cartesian('xu yu zu').configuration).toEqual(cartesian('x y z').configuration)
  expect([...cartesian('x y z').configuration.box.lengths]).toEqual([3, 4, 2])
  expect(cartesian('x y z').configuration.box.tilt).toBe(0.125)
  const positions = [...cartesian('x y z').configuration.positions]
  scaled.configuration.positions.forEach((x, i) => expect(x).toBeCloseTo(positions[i], 14))
})

test('a LAMMPS data file keeps tilt and order, and a plane of equal z is two-dimensional', () => {
  const data = `title\n\n2 atoms\n2 atom types\n\n0 3 xlo xhi\n0 4 ylo yhi\n0 1 zlo zhi\n0.4 0 0 xy xz yz\n\nMasses\n\n1 1\n2 1\n\nAtoms # atomic\n\n2 1 1 1 0\n1 2 2 3 0\n\nVelocities\n\n1 5 6 0\n2 7 8 0\n`
  const [frame] = read(data)
  expect(frame.configuration.dimension).toBe(2)
  expect(frame.configuration.box.tilt).toBeCloseTo(0.1, 15)
  expect([...frame.configuration.positions]).toEqual([2, 3, 1, 1])
  expect([...frame.velocities!]).toEqual([5, 6, 7, 8])
})

test.each([
  ['an empty file', '', 'file is empty'],
  ['a truncated frame', atooms.slice(0, atooms.lastIndexOf('A')), 'file ends after line 4, where particle 3 of 3 should follow'],
  ['a NaN coordinate', atooms.replace('0.5', 'nan'), 'coordinate y of particle 2 must be a finite number (got “nan”) (line 4)'],
  ['a huge count', atooms.replace('3\n', '300000000\n'), 'it is truncated, or the count is wrong (line 1)'],
  ['a count that is too small', atooms.replace('3\n', '2\n'), 'the number of particles must be a finite number'],
  ['a missing column', atooms.replace('0.6 4 5 6', '0.6'), 'particle 2 of 3 has 4 columns where 7 are announced (line 4)'],
  ['no box', atooms.replace('cell:2.0,3.0,4.0', ''), 'names no cell:'],
  ['a negative box', atooms.replace('2.0,', '-2.0,'), 'box length x must be positive (got -2)'],
  ['five dimensions', atooms.replace('2.0,', '2,2,2.0,'), 'has 7 columns where 11 are announced'],
  ['a text', 'Dear colleague,\nhere is the file\n', 'the format of file is not known'],
  ['a plain xyz', '1\nmade by hand\nA 1 2 3\n', 'says nothing of the box'],
  ['a free boundary', 'ITEM: TIMESTEP\n0\nITEM: NUMBER OF ATOMS\n1\nITEM: BOX BOUNDS pp ff pp\n0 1\n0 1\n0 1\n', 'boundaries are pp ff pp'],
  [
    'a tilt along z',
    'ITEM: TIMESTEP\n0\nITEM: NUMBER OF ATOMS\n2\nITEM: BOX BOUNDS xy xz yz pp pp pp\n0 1 0\n0 1 0\n0 1 0.2\nITEM: ATOMS id type x y z\n1 1 0 0 0\n2 1 0 0 .5\n',
    'yz = 0.2',
  ],
  ['no Atoms', 'title\n\n2 atoms\n\nMasses\n\n1 1\n', 'the file has no Atoms section'],
])('%s is refused with one sentence', (_, text, sentence) => {
  expect(() => read(text)).toThrow(sentence)
  expect(() => read(text)).toThrow(expect.objectContaining({ name: 'InputError' }))
})

test('a damaged gzip is refused with one sentence', () => {
  expect(() => readConfigurations('f.gz', gzipSync(atooms).subarray(0, 60))).toThrow('f.gz is not a whole gzip file')
})

test('a missing file and a folder are named', () => {
  expect(() => readConfigurations('/nowhere/at/all.xyz')).toThrow('there is no file /nowhere/at/all.xyz')
  expect(() => readConfigurations('/')).toThrow('/ is a folder, not a file')
})

test('no bytes at all make the reader crash: every fault is an InputError', () => {
  const source = Buffer.from(atooms)
  for (let seed = 1; seed < 400; seed++) {
    const damaged = Buffer.from(source)
    for (let k = 0; k < 3; k++) damaged[(seed * 7919 + k * 104729) % damaged.length] = (seed * 31 + k * 17) % 256
    try {
      read(damaged.toString('latin1'))
    } catch (error) {
      expect((error as Error).name, `seed ${seed}`).toBe('InputError')
    }
  }
})

test.skipIf(!hasSharedData)('files that atooms, RUMD and LAMMPS wrote are read whole', () => {
  const shapes = ['atooms/trajectory.xyz', 'atooms/ka_N150_rho1.200.xyz', 'atooms/ka_rumd_N1200.xyz.gz', 'atooms/lj_N256_rho1.0.atom'].map(
    (file) => {
      const frames = readConfigurations(sharedData + file)
      const { particles, speciesNames, box } = frames[0].configuration
      return [file, frames.length, particles, speciesNames.length, box.lengths[0]]
    },
  )
  expect(shapes).toEqual([
    ['atooms/trajectory.xyz', 2, 1200, 2, 10.0005999],
    ['atooms/ka_N150_rho1.200.xyz', 80, 150, 2, 5],
    ['atooms/ka_rumd_N1200.xyz.gz', 17, 1212, 3, 10.03],
    ['atooms/lj_N256_rho1.0.atom', expect.any(Number), 256, 1, 6.3496],
  ])
  const last = readConfiguration(`${sharedData}atooms/trajectory.xyz`, -1)
  expect(last.configuration.particles).toBe(1200)
  expect(() => readConfiguration(`${sharedData}atooms/trajectory.xyz`, 5)).toThrow('frame must be between 0 and 1 (got 5)')
})
