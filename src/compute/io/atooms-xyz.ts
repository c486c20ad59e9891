import type { RawFrame } from './frame.ts'
import { type LineCursor, splitBlanks } from './line-cursor.ts'
import { orthogonalCell, readTable, type TableLayout } from './xyz-table.ts'

/** The xyz dialect of atooms: `step:1 columns:name,pos cell:10,10,10` above the particles. Also reads `key=value`. */
export function* readAtoomsXyz(cursor: LineCursor): Generator<RawFrame> {
  for (let first = cursor.nextFilled(); first !== null; first = cursor.nextFilled()) {
    const particles = cursor.particleCount(first.trim())
    const header = parseHeader(cursor.require('the header of the frame'))
    const lengths = (header.get('cell') ?? cursor.fail('the header names no cell:, so the box is unknown'))
      .split(',')
      .map((word) => cursor.number(word, 'a box length'))
    const layout = layoutOf(cursor, (header.get('columns') ?? 'name,pos').split(','), lengths.length)
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

const vectors: Record<string, 'positions' | 'velocities' | 'forces'> = {
  pos: 'positions',
  position: 'positions',
  vel: 'velocities',
  velocity: 'velocities',
  force: 'forces',
}

function layoutOf(cursor: LineCursor, columns: readonly string[], dimension: number): TableLayout {
  const layout = { dimension, label: -1, positions: -1, velocities: -1, forces: -1, width: 0 }
  for (const column of columns.map((name) => name.trim().toLowerCase())) {
    const vector = vectors[column]
    if (vector) {
      layout[vector] = layout.width
      layout.width += dimension
      continue
    }
    if (['name', 'id', 'type', 'species'].includes(column)) layout.label = layout.width
    if (column === 'x') layout.positions = layout.width
    layout.width += 1
  }
  if (layout.positions < 0) cursor.fail('the header lists no column “pos”, so there are no positions')
  return layout
}
