import { InputError } from '../../shared/contracts/errors.ts'
import type { Configuration } from '../space/configuration.ts'
import { withReducedTilt } from '../space/images.ts'
import { digits17 } from './digits.ts'
import type { RawFrame } from './frame.ts'
import { type LineCursor, splitBlanks } from './line-cursor.ts'

interface Bounds {
  readonly low: number[]
  /** Cell vectors, one a row. */
  readonly cell: number[][]
}

/** LAMMPS text dumps: scaled, unscaled and unwrapped coordinates, orthogonal and triclinic boxes, atoms in any order. */
export function* readLammpsDump(cursor: LineCursor): Generator<RawFrame> {
  for (let line = cursor.nextFilled(); line !== null; line = cursor.nextFilled()) yield readFrame(cursor, line)
}

function readFrame(cursor: LineCursor, firstLine: string): RawFrame {
  let step: number | null = null
  let particles: number | null = null
  let bounds: Bounds | null = null
  for (let line = firstLine; ; line = cursor.require('the next ITEM of the frame')) {
    if (line.startsWith('ITEM: TIMESTEP')) step = cursor.number(cursor.require('the time step').trim(), 'the time step')
    else if (line.startsWith('ITEM: NUMBER OF ATOMS')) particles = cursor.particleCount(cursor.require('the number of atoms').trim())
    else if (line.startsWith('ITEM: BOX BOUNDS')) bounds = readBounds(cursor, line)
    else if (line.startsWith('ITEM: UNITS') || line.startsWith('ITEM: TIME')) cursor.require('its value')
    else if (line.startsWith('ITEM: ATOMS')) {
      if (particles === null) cursor.fail('ITEM: ATOMS comes before ITEM: NUMBER OF ATOMS')
      if (bounds === null) cursor.fail('ITEM: ATOMS comes before ITEM: BOX BOUNDS')
      return readAtoms(cursor, splitBlanks(line).slice(2), particles, bounds, step)
    } else cursor.fail(`expected an ITEM of a LAMMPS dump (got “${line.slice(0, 40)}”)`)
  }
}

function readBounds(cursor: LineCursor, line: string): Bounds {
  const words = splitBlanks(line).slice(3)
  if (words.includes('abc'))
    cursor.fail('boxes of general triclinic form (abc origin) cannot be read; write the dump with the restricted box')
  const triclinic = words.slice(0, 3).join(' ') === 'xy xz yz'
  const boundaries = words.slice(triclinic ? 3 : 0)
  if (boundaries.some((word) => word !== 'pp')) cursor.fail(`only periodic boxes can be read (boundaries are ${boundaries.join(' ')})`)
  const rows = ['x', 'y', 'z'].map((axis) => {
    const numbers = splitBlanks(cursor.require(`the bounds of ${axis}`)).map((word) => cursor.number(word, `a bound of ${axis}`))
    if (numbers.length < (triclinic ? 3 : 2)) cursor.fail(`the bounds of ${axis} need ${triclinic ? 3 : 2} numbers`)
    return numbers
  })
  const [xy, xz, yz] = triclinic ? rows.map((row) => row[2]) : [0, 0, 0]
  // a dump gives the bounding box of a tilted cell: its own edges follow by taking the tilts away
  const low = [rows[0][0] - Math.min(0, xy, xz, xy + xz), rows[1][0] - Math.min(0, yz), rows[2][0]]
  const high = [rows[0][1] - Math.max(0, xy, xz, xy + xz), rows[1][1] - Math.max(0, yz), rows[2][1]]
  return {
    low,
    cell: [
      [high[0] - low[0], 0, 0],
      [xy, high[1] - low[1], 0],
      [xz, yz, high[2] - low[2]],
    ],
  }
}

const coordinateStyles = [
  { columns: ['x', 'y', 'z'], scaled: false },
  { columns: ['xu', 'yu', 'zu'], scaled: false },
  { columns: ['xs', 'ys', 'zs'], scaled: true },
  { columns: ['xsu', 'ysu', 'zsu'], scaled: true },
]

function readAtoms(cursor: LineCursor, columns: readonly string[], particles: number, bounds: Bounds, step: number | null): RawFrame {
  const style = coordinateStyles.find((candidate) => candidate.columns.every((name) => columns.includes(name)))
  if (!style)
    cursor.fail(`the dump has no coordinates among its columns (${columns.join(' ')}); it needs x y z, xu yu zu, xs ys zs or xsu ysu zsu`)
  const at = (names: readonly string[]) => names.map((name) => columns.indexOf(name))
  const position = at(style.columns)
  const forceColumns = at(['fx', 'fy', 'fz'])
  const velocityColumns = at(['vx', 'vy', 'vz'])
  const label = columns.includes('type') ? columns.indexOf('type') : columns.indexOf('element')
  const id = columns.indexOf('id')

  const rows: { id: number; label: string; words: string[] }[] = []
  for (let i = 0; i < particles; i++) {
    const words = splitBlanks(cursor.require(`atom ${i + 1} of ${particles}`))
    if (words.length < columns.length)
      cursor.fail(`atom ${i + 1} of ${particles} has ${words.length} columns where ${columns.length} are announced`)
    rows.push({ id: id < 0 ? i : cursor.number(words[id], 'the id'), label: label < 0 ? '1' : words[label], words })
    for (const column of position) cursor.number(words[column], `coordinate ${columns[column]} of atom ${i + 1}`)
  }
  rows.sort((a, b) => a.id - b.id)

  const has = (from: readonly number[]) => from.every((column) => column >= 0)
  const field = (from: readonly number[]): Float64Array => {
    const out = new Float64Array(particles * 3)
    rows.forEach((row, i) => from.forEach((column, a) => (out[i * 3 + a] = cursor.number(row.words[column], `column ${columns[column]}`))))
    return out
  }
  const positions = field(position)
  if (style.scaled) unscale(positions, bounds)
  return {
    particles,
    dimension: 3,
    alwaysThreeAxes: true,
    positions,
    labels: rows.map((row) => row.label),
    cell: bounds.cell,
    step,
    ...(has(forceColumns) ? { forces: field(forceColumns) } : {}),
    ...(has(velocityColumns) ? { velocities: field(velocityColumns) } : {}),
  }
}

function unscale(positions: Float64Array, { low, cell }: Bounds): void {
  for (let i = 0; i < positions.length; i += 3) {
    const [sx, sy, sz] = [positions[i], positions[i + 1], positions[i + 2]]
    for (let a = 0; a < 3; a++) positions[i + a] = low[a] + sx * cell[0][a] + sy * cell[1][a] + sz * cell[2][a]
  }
}

/** Writes one frame with unwrapped Cartesian coordinates in 17 digits; two-dimensional systems lie at z = 0. */
export function writeLammpsDump(configuration: Configuration, fields: Readonly<Record<string, Float64Array>> = {}): string {
  const { dimension, particles, positions, species } = configuration
  const box = withReducedTilt(configuration.box)
  if (dimension > 3) throw new InputError('a LAMMPS dump holds 2 or 3 dimensions: write a 4-dimensional sample as .xyz, .npz or .json')
  const xy = box.tilt * box.lengths[1]
  const lengths = [box.lengths[0], box.lengths[1], dimension === 3 ? box.lengths[2] : 1]
  const bound = (a: number): string => {
    const low = a === 0 ? Math.min(0, xy) : 0
    const high = lengths[a] + (a === 0 ? Math.max(0, xy) : 0)
    return `${digits17(low)} ${digits17(high)}${xy === 0 ? '' : ` ${a === 0 ? digits17(xy) : '0'}`}`
  }
  const lines = ['ITEM: TIMESTEP', '0', 'ITEM: NUMBER OF ATOMS', String(particles)]
  lines.push(`ITEM: BOX BOUNDS ${xy === 0 ? '' : 'xy xz yz '}pp pp pp`, bound(0), bound(1), bound(2))
  const prefixes = Object.keys(fields).map((name) => (name === 'forces' ? 'f' : name === 'velocities' ? 'v' : name))
  const columns = ['xu', 'yu', 'zu', ...prefixes.flatMap((prefix) => ['x', 'y', 'z'].map((axis) => `${prefix}${axis}`))]
  lines.push(`ITEM: ATOMS id type ${columns.join(' ')}`)
  const all = [positions, ...Object.values(fields)]
  for (let i = 0; i < particles; i++) {
    const words = [String(i + 1), String(species[i] + 1)]
    for (const column of all) for (let a = 0; a < 3; a++) words.push(a < dimension ? digits17(column[i * dimension + a]) : '0')
    lines.push(words.join(' '))
  }
  return `${lines.join('\n')}\n`
}
