import { accessSync, closeSync, constants, existsSync, linkSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import SqliteDatabase, { type Database } from 'better-sqlite3'
import { InputError } from '../../shared/contracts/errors.ts'
import { backUp } from './backup.ts'
import { damaged, explainFailure } from './failures.ts'
import { applicationId, migrations as allMigrations, type Migration } from './migrations.ts'
import { createStore, type Store } from './store.ts'

export interface OpenOptions {
  /** The steps this program knows; another list than the program's own only for trying migrations. */
  readonly migrations?: readonly Migration[]
}

/**
 * Opens a project, first bringing it to the present version, with a backup copy beside it before each step.
 * @throws InputError in one sentence when it is missing, not a project, damaged, from a later version or not writable
 */
export function openProject(file: string, options: OpenOptions = {}): Store {
  const path = resolve(file)
  refuseForeignFile(path)
  const wasClosed = ['-wal', '-journal'].every((suffix) => (statSync(path + suffix, { throwIfNoEntry: false })?.size ?? 0) === 0)
  return opened(path, (database) => {
    checkIdentity(database, path)
    if ((database.pragma('user_version', { simple: true }) as number) > lastVersion(options.migrations))
      refuseFutureVersion(database, path, options)
    configure(database)
    checkIntegrity(database, path, wasClosed)
    migrate(database, path, options.migrations ?? allMigrations)
  })
}

/**
 * Makes an empty project. It is built beside its place and moved there whole, so a failure leaves no file.
 * @throws InputError when the place is taken, its folder missing or not writable, or the name does not end in `.vitrine`
 */
export function createProject(file: string, options: OpenOptions & { readonly created?: string } = {}): Store {
  const path = resolve(file)
  if (!path.endsWith('.vitrine')) throw new InputError(`a project's name ends in .vitrine (got “${basename(path)}”)`, { value: path })
  if (existsSync(path)) throw new InputError(`${path} exists already: open it, or choose another name`, { value: path })
  if (!existsSync(dirname(path))) throw new InputError(`the folder ${dirname(path)} does not exist`, { value: path })
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.new`)
  try {
    accessSync(dirname(path), constants.W_OK)
    const store = opened(
      draft,
      (database) => {
        // Before the first page is written: what the bin is emptied of can be given back to the disk bit by bit.
        database.pragma('auto_vacuum = INCREMENTAL')
        database.pragma(`application_id = ${applicationId}`)
        database.pragma('foreign_keys = ON')
        for (const migration of options.migrations ?? allMigrations) applyMigration(database, migration)
        database.prepare(`INSERT INTO meta VALUES ('created', ?)`).run(options.created ?? new Date().toISOString())
      },
      path,
    )
    store.close()
    placeNew(draft, path)
  } catch (error) {
    throw explainFailure(error, path)
  } finally {
    for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(draft + suffix, { force: true })
  }
  return openProject(path, options)
}

function opened(path: string, prepare: (database: Database) => void, shownAs = path): Store {
  let database: Database | undefined
  try {
    database = new SqliteDatabase(path, { timeout: 5000 })
    prepare(database)
    return createStore(database, path)
  } catch (error) {
    database?.close()
    throw explainFailure(error, shownAs)
  }
}

/** Looks at the first bytes before SQLite does, which would take an empty file for an empty database. */
function refuseForeignFile(path: string): void {
  if (!existsSync(path)) throw new InputError(`there is no project at ${path}`, { value: path })
  if (!statSync(path).isFile()) throw new InputError(`${path} is a folder, not a Vitrine project`, { value: path })
  const head = Buffer.alloc(16)
  try {
    const file = openSync(path, 'r')
    try {
      readSync(file, head, 0, 16, 0)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if ((error as { code?: string }).code === 'EACCES') throw new InputError(`${path} may not be read by you`, { value: path })
    throw error
  }
  if (head.toString('latin1') !== 'SQLite format 3\0') {
    throw new InputError(`${path} is not a Vitrine project (it is not an SQLite file)`, { value: path })
  }
}

function checkIdentity(database: Database, path: string): void {
  if (database.pragma('application_id', { simple: true }) !== applicationId) {
    throw new InputError(`${path} is not a Vitrine project (it is another program's SQLite file)`, { value: path })
  }
}

function lastVersion(migrations: readonly Migration[] = allMigrations): number {
  return migrations[migrations.length - 1].version
}

function refuseFutureVersion(database: Database, path: string, options: OpenOptions): never {
  const version = database.pragma('user_version', { simple: true }) as number
  const last = lastVersion(options.migrations)
  throw new InputError(
    `${path} was made by a newer Vitrine (its format is ${version}, this one reads up to ${last}): update Vitrine to open it`,
    {
      bound: last,
      value: version,
    },
  )
}

function configure(database: Database): void {
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  database.pragma('foreign_keys = ON')
  // A write that changes nothing: a read-only place is told now and not after an hour's work.
  database.exec('BEGIN IMMEDIATE; ROLLBACK')
}

/**
 * After a crash every page is looked at. A project that was closed in order is trusted as far as its arrays go, which are nearly all of a
 * large file: SQLite itself refuses a file that has been cut short, damage inside an array is told when it is read, and `verify` reads all.
 */
function checkIntegrity(database: Database, path: string, wasClosed: boolean): void {
  const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'arrays' AND rootpage > 0`).pluck()
  const checks = wasClosed ? (tables.all() as string[]).map((name) => `quick_check("${name}")`) : ['quick_check(1)']
  for (const check of checks) {
    const finding = database.pragma(check, { simple: true }) as string
    if (finding !== 'ok') throw damaged(path, finding.replaceAll('\n', ' '))
  }
}

function migrate(database: Database, path: string, migrations: readonly Migration[]): void {
  const version = () => database.pragma('user_version', { simple: true }) as number
  for (const migration of migrations) {
    if (migration.version <= version()) continue
    backUp((copy) => database.prepare('VACUUM INTO ?').run(copy), path, `format-${version()}`)
    applyMigration(database, migration)
  }
}

function applyMigration(database: Database, migration: Migration): void {
  database
    .transaction(() => {
      migration.up(database)
      database.pragma(`user_version = ${migration.version}`)
    })
    .immediate()
}

/** Moves a file to a name nobody has: a link fails where a rename would replace. */
function placeNew(draft: string, path: string): void {
  try {
    linkSync(draft, path)
  } catch (error) {
    const code = (error as { code?: string }).code
    if (code === 'EEXIST') throw new InputError(`${path} exists already: open it, or choose another name`, { value: path })
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error
    renameSync(draft, path)
  }
}
