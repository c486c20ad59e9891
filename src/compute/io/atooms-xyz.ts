import type { ColumnChoice, FileColumn } from './columns.ts'
import type { RawFrame } from './frame.ts'
import { type LineCursor, splitBlanks } from './line-cursor.ts'
import { orthogonalCell, readTable, tableLayout } from './xyz-table.ts'

/** The xyz dialect of atooms: `step:1 columns:name,pos cell:10,10,10` above the particles. Also reads `key=value`. */
export function* readAtoomsXyz(cursor: LineCursor, choice?: ColumnChoice): Generator<RawFrame> {
  for (let first = cursor.nextFilled(); first !== null; first = cursor.nextFilled()) {
    const particles = cursor.particleCount(first.trim())
    const header = parseHeader(cursor.require('the header of the frame'))
    const lengths = (header.get('cell') ?? cursor.fail('the header names no cell:, so the box is unknown'))
      .split(',')
      .map((word) => cursor.number(word, 'a box length'))
    const names = (header.get('columns') ?? 'name,pos').split(',')
    const layout = tableLayout(cursor, columnsOf(names, lengths.length), {
      dimension: lengths.length,
      choice,
      without: 'the header lists no column “pos”, so there are no positions',
    })
    const step = header.get('step')
    yield {
      particles,
      dimension: lengths.length,
      cell: orthogonalCell(lengths),
      step: step === undefined ? null : cursor.number(step, 'the step'),
      ...readTable(cursor, particles, layout),
    }
  }
}

function parseHeader(line: string): Map<string, string> {
  return new Map(
    splitBlanks(line).flatMap((word) => {
      const match = /^([\w-]+)[:=](.*)$/.exec(word)
      return match ? [[match[1].toLowerCase(), match[2]] as const] : []
    }),
  )
}

const vectors: Record<string, 'position' | 'velocity' | 'force'> = {
  pos: 'position',
  position: 'position',
  vel: 'velocity',
  velocity: 'velocity',
  force: 'force',
}

function columnsOf(names: readonly string[], dimension: number): FileColumn[] {
  return names.map((written) => {
    const name = written.trim()
    const key = name.toLowerCase()
    const vector = vectors[key]
    if (vector) return { name, width: dimension, role: vector }
    if (['name', 'id', 'type', 'species'].includes(key)) return { name, width: 1, role: 'species' }
    return { name, width: 1, role: ['x', 'y', 'z', 'w'].includes(key) ? 'position' : '' }
  })
}
