import type { ColumnChoice, ColumnRole } from './columns.ts'
import type { RawFrame } from './frame.ts'
import { type LineCursor, splitBlanks } from './line-cursor.ts'
import { orthogonalCell, readTable, tableLayout } from './xyz-table.ts'

/** RUMD's xyz, `ioformat=1` (boxLengths=) and `ioformat=2` (sim_box=RectangularSimulationBox,…). */
export function* readRumdXyz(cursor: LineCursor, choice?: ColumnChoice): Generator<RawFrame> {
  for (let first = cursor.nextFilled(); first !== null; first = cursor.nextFilled()) {
    const particles = cursor.particleCount(first.trim())
    const header = new Map(
      splitBlanks(cursor.require('the header of the frame')).map((word) => {
        const at = word.indexOf('=')
        return at < 0 ? ([word, ''] as const) : ([word.slice(0, at), word.slice(at + 1)] as const)
      }),
    )
    const lengths = boxLengths(cursor, header)
    const columns = (header.get('columns') ?? 'type,x,y,z').split(',')
    const layout = tableLayout(
      cursor,
      columns.map((name) => ({ name, width: 1, role: roles[name] ?? '' })),
      { dimension: lengths.length, choice, without: 'the header lists no column “x”, so there are no positions' },
    )
    const step = header.get('timeStepIndex')
    yield {
      particles,
      dimension: lengths.length,
      cell: orthogonalCell(lengths),
      step: step === undefined ? null : cursor.number(step, 'timeStepIndex'),
      ...readTable(cursor, particles, layout),
    }
  }
}

const roles: Record<string, ColumnRole> = {
  type: 'species',
  x: 'position',
  y: 'position',
  z: 'position',
  vx: 'velocity',
  vy: 'velocity',
  vz: 'velocity',
  fx: 'force',
  fy: 'force',
  fz: 'force',
}

function boxLengths(cursor: LineCursor, header: ReadonlyMap<string, string>): number[] {
  const [kind, ...box] = (header.get('sim_box') ?? '').split(',')
  const words = header.get('boxLengths')?.split(',') ?? box
  if (words.length === 0) cursor.fail('the header names neither boxLengths= nor sim_box=, so the box is unknown')
  if (kind !== '' && kind !== 'RectangularSimulationBox') cursor.fail(`only a RectangularSimulationBox can be read (got ${kind})`)
  return words.map((word) => cursor.number(word, 'a box length'))
}
