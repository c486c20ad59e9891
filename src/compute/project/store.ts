import type { Database, Statement } from 'better-sqlite3'
import { type Compilable, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { explainFailure } from './failures.ts'
import type { Tables } from './tables.ts'

/** Builds typed SQL and nothing else: what it compiles runs through prepared statements, synchronously. */
export const build = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** One open project. Reads and writes are synchronous; whatever belongs together goes into one `transaction`. */
export interface Store {
  readonly path: string
  all<T>(query: Compilable<T>): T[]
  /** The first column of a query for whole numbers, without a row around each. */
  ids(query: Compilable): number[]
  first<T>(query: Compilable<T>): T | undefined
  run(query: Compilable): { changes: number; lastInsertRowid: number }
  /** A statement for bulk work, prepared once for each text. */
  statement(sql: string): Statement
  /** Runs `work` and commits, or leaves everything as it was when it throws. Nesting joins the outer one. */
  transaction<T>(work: () => T): T
  /** Changes whenever another connection has committed. */
  dataVersion(): number
  /** Changes whenever this or another connection has written. */
  edition(): string
  /** Pages that hold nothing any more. */
  freePages(): number
  /** Gives up to so many of them back to the disk, where the file allows it. */
  releasePages(count: number): void
  readonly isOpen: boolean
  close(): void
}

export function createStore(database: Database, path: string): Store {
  const statements = new Map<string, Statement>()
  const statement = (sql: string) => {
    let prepared = statements.get(sql)
    if (!prepared) {
      prepared = database.prepare(sql)
      statements.set(sql, prepared)
    }
    return prepared
  }
  const explained = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw explainFailure(error, path)
    }
  }
  const dataVersion = () => database.pragma('data_version', { simple: true }) as number
  return {
    path,
    all: <T>(query: Compilable<T>) =>
      explained(() => {
        const { sql, parameters } = query.compile()
        return statement(sql).all(...parameters) as T[]
      }),
    ids: (query) =>
      explained(() => {
        const { sql, parameters } = query.compile()
        return database
          .prepare(sql)
          .pluck()
          .all(...parameters) as number[]
      }),
    first: <T>(query: Compilable<T>) =>
      explained(() => {
        const { sql, parameters } = query.compile()
        return statement(sql).get(...parameters) as T | undefined
      }),
    run: (query) =>
      explained(() => {
        const { sql, parameters } = query.compile()
        const { changes, lastInsertRowid } = statement(sql).run(...parameters)
        return { changes, lastInsertRowid: Number(lastInsertRowid) }
      }),
    statement,
    transaction: (work) => explained(() => (database.inTransaction ? work() : database.transaction(work).immediate())),
    dataVersion,
    edition: () => `${dataVersion()}.${statement('SELECT total_changes()').pluck().get() as number}`,
    freePages: () => database.pragma('freelist_count', { simple: true }) as number,
    // Not as a statement: it takes a step a page, and `run` takes one.
    releasePages: (count) => explained(() => void database.exec(`PRAGMA incremental_vacuum(${count})`)),
    get isOpen() {
      return database.open
    },
    close: () => {
      if (!database.open) return
      try {
        explained(() => foldIntoOneFile(database))
      } finally {
        database.close()
      }
    },
  }
}

/** Leaves one plain file. While another process has the project open its log has to stay; the last one to close folds it in. */
function foldIntoOneFile(database: Database): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)')
    database.pragma('journal_mode = DELETE')
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_BUSY' && (error as { code?: string }).code !== 'SQLITE_LOCKED') throw error
  }
}
