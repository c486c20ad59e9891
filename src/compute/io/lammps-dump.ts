import { InputError } from '../../shared/contracts/errors.ts'
import type { Configuration } from '../space/configuration.ts'
import { withReducedTilt } from '../space/images.ts'
import { assignColumns, type ColumnChoice, type FileColumn } from './columns.ts'
import { digits17 } from './digits.ts'
import type { RawFrame } from './frame.ts'
import { type LineCursor, splitBlanks } from './line-cursor.ts'

interface Bounds {
  readonly low: number[]
  /** Cell vectors, one a row. */
  readonly cell: number[][]
}

/** LAMMPS text dumps: scaled, unscaled and unwrapped coordinates, orthogonal and triclinic boxes, atoms in any order. */
export function* readLammpsDump(cursor: LineCursor, choice?: ColumnChoice): Generator<RawFrame> {
  for (let line = cursor.nextFilled(); line !== null; line = cursor.nextFilled()) yield readFrame(cursor, line, choice)
}

function readFrame(cursor: LineCursor, firstLine: string, choice: ColumnChoice | undefined): RawFrame {
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
      return readAtoms(cursor, columnsOf(splitBlanks(line).slice(2)), choice, { particles, bounds, step })
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
  ['x', 'y', 'z'],
  ['xu', 'yu', 'zu'],
  ['xs', 'ys', 'zs'],
  ['xsu', 'ysu', 'zsu'],
]

function columnsOf(names: readonly string[]): FileColumn[] {
  const position = coordinateStyles.find((style) => style.every((name) => names.includes(name))) ?? []
  const whole = (vector: readonly string[]) => (vector.every((name) => names.includes(name)) ? vector : [])
  const roles = {
    position,
    velocity: whole(['vx', 'vy', 'vz']),
    force: whole(['fx', 'fy', 'fz']),
    species: [names.includes('type') ? 'type' : 'element'],
    id: ['id'],
  }
  const roleOf = (name: string) => (['position', 'velocity', 'force', 'species', 'id'] as const).find((role) => roles[role].includes(name))
  return names.map((name) => ({ name, width: 1, role: roleOf(name) ?? '' }))
}

function readAtoms(
  cursor: LineCursor,
  announced: readonly FileColumn[],
  choice: ColumnChoice | undefined,
  { particles, bounds, step }: { particles: number; bounds: Bounds; step: number | null },
): RawFrame {
  const { columns, words: at, positionNames, width } = assignColumns(cursor, announced, choice)
  const names = columns.map((column) => column.name)
  const dimension = at.position.length
  if (dimension === 0)
    cursor.fail(`the dump has no coordinates among its columns (${names.join(' ')}); it needs x y z, xu yu zu, xs ys zs or xsu ysu zsu`)
  if (dimension !== 2 && dimension !== 3) cursor.fail(`positions are read from 2 or 3 columns (got ${positionNames.join(', ')})`)
  for (const role of ['velocity', 'force'] as const) {
    if (at[role].length !== 0 && at[role].length !== dimension)
      cursor.fail(`${role} is read from ${at[role].length} columns but positions from ${dimension}`)
  }
  const label = at.species.at(-1) ?? -1
  const id = at.id.at(-1) ?? -1

  const rows: { id: number; label: string; words: string[] }[] = []
  for (let i = 0; i < particles; i++) {
    const words = splitBlanks(cursor.require(`atom ${i + 1} of ${particles}`))
    if (words.length < width) cursor.fail(`atom ${i + 1} of ${particles} has ${words.length} columns where ${width} are announced`)
    rows.push({ id: id < 0 ? i : cursor.number(words[id], 'the id'), label: label < 0 ? '1' : words[label], words })
    for (const column of at.position) cursor.number(words[column], `coordinate ${names[column]} of atom ${i + 1}`)
  }
  rows.sort((a, b) => a.id - b.id)

  const field = (from: readonly number[]): Float64Array => {
    const out = new Float64Array(particles * dimension)
    rows.forEach((row, i) =>
      from.forEach((column, a) => (out[i * dimension + a] = cursor.number(row.words[column], `column ${names[column]}`))),
    )
    return out
  }
  const positions = field(at.position)
  // the names say whether coordinates count in edges of the box
  if (positionNames.every((name) => /^[xyz]su?$/.test(name))) unscale(positions, bounds, dimension)
  return {
    particles,
    dimension,
    alwaysThreeAxes: dimension === 3,
    positions,
    labels: rows.map((row) => row.label),
    cell: bounds.cell.slice(0, dimension).map((vector) => vector.slice(0, dimension)),
    step,
    ...(at.force.length > 0 ? { forces: field(at.force) } : {}),
    ...(at.velocity.length > 0 ? { velocities: field(at.velocity) } : {}),
  }
}

function unscale(positions: Float64Array, { low, cell }: Bounds, dimension: number): void {
  const scaled = new Float64Array(dimension)
  for (let i = 0; i < positions.length; i += dimension) {
    for (let a = 0; a < dimension; a++) scaled[a] = positions[i + a]
    for (let a = 0; a < dimension; a++) {
      positions[i + a] = low[a]
      for (let b = 0; b < dimension; b++) positions[i + a] += scaled[b] * cell[b][a]
    }
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
