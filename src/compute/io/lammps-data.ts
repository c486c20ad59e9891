import { InputError } from '../../shared/contracts/errors.ts'
import type { Configuration } from '../space/configuration.ts'
import { withReducedTilt } from '../space/images.ts'
import { digits17 } from './digits.ts'
import type { RawFrame } from './frame.ts'
import { type LineCursor, splitBlanks } from './line-cursor.ts'

/** Where type and x stand in a line of the Atoms section, by atom style. */
const atomStyles: Record<string, { type: number; x: number }> = {
  atomic: { type: 1, x: 2 },
  charge: { type: 1, x: 3 },
  molecular: { type: 2, x: 3 },
  bond: { type: 2, x: 3 },
  angle: { type: 2, x: 3 },
  full: { type: 2, x: 4 },
  sphere: { type: 1, x: 4 },
}

interface Header {
  particles: number | null
  readonly bounds: ([number, number] | null)[]
  tilts: number[]
}

/** A LAMMPS data file with its one configuration. */
export function* readLammpsData(cursor: LineCursor): Generator<RawFrame> {
  cursor.require('the title line')
  const header: Header = { particles: null, bounds: [null, null, null], tilts: [0, 0, 0] }
  let atoms: { positions: Float64Array; labels: string[]; order: Map<number, number> } | null = null
  let velocities: Float64Array | undefined
  for (let line = cursor.nextFilled(); line !== null; line = cursor.nextFilled()) {
    const [text, hint] = line.split('#').map((part) => part.trim())
    const words = splitBlanks(text)
    if (words.length === 0) continue
    if (/^-?[\d.]/.test(words[0])) readHeaderLine(cursor, words, header)
    else if (text === 'Atoms') atoms = readAtoms(cursor, requireParticles(cursor, header), hint ?? '')
    else if (text === 'Velocities') velocities = readVelocities(cursor, atoms)
    else skipSection(cursor, text, header)
  }
  if (!atoms) cursor.fail('the file has no Atoms section')
  const lengths = header.bounds.map((pair, a) => {
    if (pair === null) cursor.fail(`the header has no line “${'xyz'[a]}lo ${'xyz'[a]}hi”, so the box is unknown`)
    return pair[1] - pair[0]
  })
  const [xy, xz, yz] = header.tilts as [number, number, number]
  yield {
    particles: atoms.labels.length,
    dimension: 3,
    alwaysThreeAxes: true,
    positions: atoms.positions,
    labels: atoms.labels,
    cell: [
      [lengths[0], 0, 0],
      [xy, lengths[1], 0],
      [xz, yz, lengths[2]],
    ],
    step: null,
    ...(velocities ? { velocities } : {}),
  }
}

function readHeaderLine(cursor: LineCursor, words: readonly string[], header: Header): void {
  const axis = ['xlo', 'ylo', 'zlo'].indexOf(words[2] ?? '')
  if (words[1] === 'atoms') header.particles = cursor.particleCount(words[0])
  else if (axis >= 0) header.bounds[axis] = [cursor.number(words[0], words[2]), cursor.number(words[1], words[3] ?? 'hi')]
  else if (words[3] === 'xy') header.tilts = words.slice(0, 3).map((word) => cursor.number(word, 'a tilt factor'))
}

function requireParticles(cursor: LineCursor, header: Header): number {
  return header.particles ?? cursor.fail('the header does not say how many atoms there are')
}

function readAtoms(cursor: LineCursor, particles: number, hint: string) {
  const lines: string[][] = []
  for (let i = 0; i < particles; i++) {
    const words = splitBlanks((cursor.nextFilled() ?? cursor.fail(`the Atoms section ends after ${i} of ${particles} atoms`)).split('#')[0])
    if (!/^\d+$/.test(words[0] ?? '')) cursor.fail(`the Atoms section ends after ${i} of ${particles} atoms`)
    lines.push(words)
  }
  const style = hint === '' ? guessStyle(cursor, lines[0].length) : splitBlanks(hint)[0]
  const layout = atomStyles[style]
  if (!layout) cursor.fail(`atom style “${style}” is not known; use ${Object.keys(atomStyles).join(', ')}`)
  lines.sort((a, b) => Number(a[0]) - Number(b[0]))
  const positions = new Float64Array(particles * 3)
  const labels = lines.map((words, i) => {
    for (let a = 0; a < 3; a++) positions[i * 3 + a] = cursor.number(words[layout.x + a], `coordinate ${'xyz'[a]} of atom ${words[0]}`)
    return words[layout.type]
  })
  return { positions, labels, order: new Map(lines.map((words, i) => [Number(words[0]), i])) }
}

function guessStyle(cursor: LineCursor, width: number): string {
  // without a hint only the atomic style can be told from the width: 5 columns, or 8 with image flags
  if (width === 5 || width === 8) return 'atomic'
  return cursor.fail(
    `the Atoms section does not name its style and has ${width} columns; write “Atoms # atomic” (or charge, molecular, full) above it`,
  )
}

function readVelocities(cursor: LineCursor, atoms: { order: Map<number, number> } | null): Float64Array {
  if (!atoms) cursor.fail('the Velocities section stands before Atoms')
  const out = new Float64Array(atoms.order.size * 3)
  for (let n = 0; n < atoms.order.size; n++) {
    const words = splitBlanks(cursor.nextFilled() ?? cursor.fail(`the Velocities section ends after ${n} of ${atoms.order.size} atoms`))
    const i = atoms.order.get(Number(words[0])) ?? cursor.fail(`velocity of unknown atom ${words[0]}`)
    for (let a = 0; a < 3; a++) out[i * 3 + a] = cursor.number(words[1 + a], `velocity of atom ${words[0]}`)
  }
  return out
}

function skipSection(cursor: LineCursor, name: string, header: Header): void {
  if (name !== 'Masses') {
    const known = ['Pair Coeffs', 'PairIJ Coeffs', 'Bond Coeffs', 'Angle Coeffs', 'Bonds', 'Angles', 'Dihedrals', 'Impropers']
    if (!known.includes(name))
      cursor.fail(
        `“${name.slice(0, 40)}” is not a section of a LAMMPS data file${header.particles === null ? ', and no atoms were announced before it' : ''}`,
      )
  }
  // lines of these sections begin with a number and carry too few words, or none we need, so the main loop passes over them
}

/** Writes an `atomic` data file; two-dimensional systems lie at z = 0 in a box of height 1. */
export function writeLammpsData(configuration: Configuration): string {
  const { dimension, particles, positions, species, speciesNames } = configuration
  const box = withReducedTilt(configuration.box)
  if (dimension > 3) throw new InputError('a LAMMPS data file holds 2 or 3 dimensions: write a 4-dimensional sample as .xyz, .npz or .json')
  const xy = box.tilt * box.lengths[1]
  const bounds = ['x', 'y', 'z'].map((axis, a) => `0 ${digits17(a < dimension ? box.lengths[a] : 1)} ${axis}lo ${axis}hi`)
  const lines = ['Written by Vitrine', '', `${particles} atoms`, `${speciesNames.length} atom types`, '', ...bounds]
  if (xy !== 0) lines.push(`${digits17(xy)} 0 0 xy xz yz`)
  lines.push('', 'Masses', '', ...speciesNames.map((name, k) => `${k + 1} 1 # ${name}`), '', 'Atoms # atomic', '')
  for (let i = 0; i < particles; i++) {
    const words = [String(i + 1), String(species[i] + 1)]
    for (let a = 0; a < 3; a++) words.push(a < dimension ? digits17(positions[i * dimension + a]) : '0')
    lines.push(words.join(' '))
  }
  return `${lines.join('\n')}\n`
}
