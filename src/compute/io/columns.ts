/** What a column of a file's table may be taken for. */
export const columnRoles = ['position', 'species', 'velocity', 'force', 'id'] as const
export type ColumnRole = (typeof columnRoles)[number]

/** One column as the file announces it; a vector column is several words wide. */
export interface FileColumn {
  readonly name: string
  readonly width: number
  /** Empty for what is passed over. */
  readonly role: ColumnRole | ''
}

/** Role → names of columns, joined by commas: `{ position: 'xu,yu,zu' }`; an empty text takes the role away. */
export type ColumnChoice = Readonly<Record<string, string>>

/** Which words of a particle's line hold what; no words mean that the file has none. */
export interface ColumnWords {
  readonly columns: readonly FileColumn[]
  readonly words: Readonly<Record<ColumnRole, readonly number[]>>
  /** Names of the columns that hold the positions. */
  readonly positionNames: readonly string[]
  /** Words a line must have. */
  readonly width: number
}

/** Where a table is being read: it shows its columns there, and says there what is wrong with them. */
interface TablePlace {
  columns: readonly FileColumn[]
  fail(problem: string): never
}

/**
 * Says which words of a line hold what: as the reader took the columns by their names, or as the user chose.
 * @throws InputError when a chosen role or column does not exist
 */
export function assignColumns(cursor: TablePlace, announced: readonly FileColumn[], choice: ColumnChoice = {}): ColumnWords {
  const names = announced.map((column) => column.name)
  const roles: (ColumnRole | '')[] = announced.map((column) => column.role)
  const chosen = new Map<ColumnRole, number[]>()
  cursor.columns = announced
  for (const [name, list] of Object.entries(choice)) {
    const role = columnRoles.find((one) => one === name)
    if (role === undefined) cursor.fail(`“${name}” is nothing that a column can be; use ${columnRoles.join(', ')}`)
    const places = list
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '')
      .map((word) => {
        const at = names.indexOf(word)
        return at < 0 ? cursor.fail(`there is no column “${word}” for ${role} (the file has ${names.join(', ')})`) : at
      })
    chosen.set(role, places)
    roles.forEach((taken, k) => {
      if (taken === role) roles[k] = ''
    })
  }
  for (const [role, places] of chosen) for (const k of places) roles[k] = role
  const columns = announced.map((column, k): FileColumn => ({ ...column, role: roles[k] }))
  cursor.columns = columns
  const starts: number[] = []
  let width = 0
  for (const column of columns) {
    starts.push(width)
    width += column.width
  }
  const placesOf = (role: ColumnRole) =>
    (chosen.get(role) ?? columns.flatMap((column, k) => (column.role === role ? [k] : []))).filter((k) => columns[k].role === role)
  const wordsOf = (role: ColumnRole) =>
    placesOf(role).flatMap((k) => Array.from({ length: columns[k].width }, (_, offset) => starts[k] + offset))
  return {
    columns,
    words: {
      position: wordsOf('position'),
      species: wordsOf('species'),
      velocity: wordsOf('velocity'),
      force: wordsOf('force'),
      id: wordsOf('id'),
    },
    positionNames: placesOf('position').map((k) => names[k]),
    width,
  }
}
