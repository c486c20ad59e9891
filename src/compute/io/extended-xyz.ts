import type { Configuration } from '../space/configuration.ts'
import type { ColumnChoice, ColumnRole, FileColumn } from './columns.ts'
import { digits17 } from './digits.ts'
import type { RawFrame } from './frame.ts'
import type { LineCursor } from './line-cursor.ts'
import { readTable, tableLayout } from './xyz-table.ts'

/** Extended XYZ: `Lattice="…" Properties=species:S:1:pos:R:3` above the particles; d² lattice numbers in d dimensions. */
export function* readExtendedXyz(cursor: LineCursor, choice?: ColumnChoice): Generator<RawFrame> {
  for (let first = cursor.nextFilled(); first !== null; first = cursor.nextFilled()) {
    const particles = cursor.particleCount(first.trim())
    const header = parseComment(cursor.require('the comment line of the frame'))
    const lattice = header.get('lattice')
    if (lattice === undefined) cursor.fail('the comment line has no Lattice="…", so the box is unknown')
    const numbers = lattice
      .trim()
      .split(/[\s,]+/)
      .map((word) => cursor.number(word, 'a number of the Lattice'))
    const dimension = Math.sqrt(numbers.length)
    if (!Number.isInteger(dimension)) cursor.fail(`Lattice must hold 4, 9 or 16 numbers (got ${numbers.length})`)
    const pbc = header.get('pbc')
    if (pbc && /\b[F0]/i.test(pbc)) cursor.fail('only fully periodic boxes can be read (pbc has an F)')
    const step = header.get('step')
    yield {
      particles,
      dimension,
      cell: Array.from({ length: dimension }, (_, a) => numbers.slice(a * dimension, (a + 1) * dimension)),
      step: step === undefined ? null : cursor.number(step, 'the step'),
      ...readTable(
        cursor,
        particles,
        tableLayout(cursor, columnsOf(cursor, header.get('properties') ?? `species:S:1:pos:R:${dimension}`), {
          dimension,
          choice,
          without: 'Properties lists no “pos”, so there are no positions',
        }),
      ),
    }
  }
}

function parseComment(line: string): Map<string, string> {
  const pairs = line.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|\{([^}]*)\}|(\S+))/g)
  return new Map([...pairs].map((match) => [match[1].toLowerCase(), match[2] ?? match[3] ?? match[4] ?? match[5] ?? '']))
}

const names: Record<string, ColumnRole> = {
  species: 'species',
  type: 'species',
  pos: 'position',
  velo: 'velocity',
  vel: 'velocity',
  velocities: 'velocity',
  forces: 'force',
  force: 'force',
}

function columnsOf(cursor: LineCursor, properties: string): FileColumn[] {
  const words = properties.split(':')
  const columns: FileColumn[] = []
  for (let w = 0; w < words.length; w += 3) {
    const width = cursor.number(words[w + 2], `the width of property “${words[w]}”`)
    if (!Number.isInteger(width) || width < 1 || width > 1000)
      cursor.fail(`the width of property “${words[w]}” must be a small positive integer`)
    columns.push({ name: words[w], width, role: names[words[w].toLowerCase()] ?? '' })
  }
  return columns
}

/** Writes one frame with 17 significant digits; fields are [N, d]. */
export function writeExtendedXyz(configuration: Configuration, fields: Readonly<Record<string, Float64Array>> = {}): string {
  const { dimension, particles, positions, species, speciesNames, box } = configuration
  const lattice: number[] = []
  for (let a = 0; a < dimension; a++) {
    for (let b = 0; b < dimension; b++) lattice.push(a === b ? box.lengths[a] : a === 1 && b === 0 ? box.tilt * box.lengths[1] : 0)
  }
  const columns = [positions, ...Object.values(fields)]
  const properties = ['species:S:1', `pos:R:${dimension}`, ...Object.keys(fields).map((name) => `${name}:R:${dimension}`)].join(':')
  const pbc = Array.from({ length: dimension }, () => 'T').join(' ')
  const lines = [String(particles), `Lattice="${lattice.map(digits17).join(' ')}" Properties=${properties} pbc="${pbc}"`]
  for (let i = 0; i < particles; i++) {
    const words = [speciesNames[species[i]] ?? String(species[i] + 1)]
    for (const column of columns) for (let a = 0; a < dimension; a++) words.push(digits17(column[i * dimension + a]))
    lines.push(words.join(' '))
  }
  return `${lines.join('\n')}\n`
}
