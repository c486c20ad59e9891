import { assignColumns, type ColumnChoice, type FileColumn } from './columns.ts'
import { splitBlanks, type LineCursor } from './line-cursor.ts'

/** Which words of a particle's line hold what. */
export interface TableLayout {
  readonly dimension: number
  /** −1 means that the file has none. */
  readonly label: number
  readonly positions: readonly number[]
  readonly velocities: readonly number[]
  readonly forces: readonly number[]
  /** Words a line must have. */
  readonly width: number
}

export interface Table {
  readonly labels: string[]
  readonly positions: Float64Array
  readonly velocities?: Float64Array
  readonly forces?: Float64Array
}

/** The layout of an xyz dialect's table, from its columns by their names or as the user chose. */
export function tableLayout(
  cursor: LineCursor,
  announced: readonly FileColumn[],
  {
    dimension,
    choice,
    without,
  }: { dimension: number; choice: ColumnChoice | undefined; /** What to say when there are no positions. */ without: string },
): TableLayout {
  const { columns, words, width } = assignColumns(cursor, announced, choice)
  if (words.position.length === 0) cursor.fail(without)
  for (const role of ['position', 'velocity', 'force'] as const) {
    const count = words[role].length
    if (count !== 0 && count !== dimension) {
      const names = columns.filter((column) => column.role === role).map((column) => column.name)
      cursor.fail(`${role} is read from ${count} columns (${names.join(', ')}) but the box has ${dimension} dimensions`)
    }
  }
  return {
    dimension,
    label: words.species.at(-1) ?? -1,
    positions: words.position,
    velocities: words.velocity,
    forces: words.force,
    width,
  }
}

/** Reads N lines of particles, the common body of all xyz dialects. */
export function readTable(cursor: LineCursor, particles: number, layout: TableLayout): Table {
  const { dimension } = layout
  const labels = new Array<string>(particles)
  const field = (words: readonly number[]) => (words.length === 0 ? undefined : new Float64Array(particles * dimension))
  const positions = new Float64Array(particles * dimension)
  const velocities = field(layout.velocities)
  const forces = field(layout.forces)
  for (let i = 0; i < particles; i++) {
    const words = splitBlanks(cursor.require(`particle ${i + 1} of ${particles}`))
    if (words.length < layout.width)
      cursor.fail(`particle ${i + 1} of ${particles} has ${words.length} columns where ${layout.width} are announced`)
    labels[i] = layout.label < 0 ? '1' : words[layout.label]
    for (let a = 0; a < dimension; a++) {
      positions[i * dimension + a] = cursor.number(words[layout.positions[a]], `coordinate ${'xyzw'[a]} of particle ${i + 1}`)
      if (velocities) velocities[i * dimension + a] = cursor.number(words[layout.velocities[a]], `velocity of particle ${i + 1}`)
      if (forces) forces[i * dimension + a] = cursor.number(words[layout.forces[a]], `force on particle ${i + 1}`)
    }
  }
  return { labels, positions, ...(velocities ? { velocities } : {}), ...(forces ? { forces } : {}) }
}

export function orthogonalCell(lengths: readonly number[]): number[][] {
  return lengths.map((length, a) => lengths.map((_, b) => (a === b ? length : 0)))
}
