import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../../../src/shared/contracts/errors.ts'
import { migrations } from '../../../../src/compute/project/migrations.ts'
import { createProject, openProject } from '../../../../src/compute/project/open.ts'
import { projectInfoOf } from '../../../../src/compute/project/info.ts'
import { useScratchFolder } from '../../../fixtures/scratch.ts'

const folder = useScratchFolder()
const place = (name = 'a.vitrine') => join(folder(), name)

function made(name?: string): string {
  createProject(place(name)).close()
  return place(name)
}

function refusal(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    return (error as Error).message.replaceAll(folder(), '')
  }
  throw new Error('nothing was refused')
}

test('a closed project is one plain file that sqlite opens', () => {
  const store = createProject(place())
  expect(readdirSync(folder())).toContain('a.vitrine-wal')
  store.close()
  expect(readdirSync(folder())).toEqual(['a.vitrine'])
  const plain = new SqliteDatabase(place(), { readonly: true })
  expect(plain.pragma('journal_mode', { simple: true })).toBe('delete')
  expect(plain.pragma('user_version', { simple: true })).toBe(migrations.at(-1)!.version)
  plain.close()
})

test('an opened project says what is in it', () => {
  const store = openProject(made())
  expect(projectInfoOf(store)).toMatchObject({ path: place(), name: 'a', samples: 0, runs: 0 })
  store.close()
})

describe('each place where no project can be opened gets one sentence', () => {
  test('nothing there', () => expect(refusal(() => openProject(place()))).toBe('there is no project at /a.vitrine'))
  test('a folder', () => expect(refusal(() => openProject(folder()))).toMatch(/is a folder, not a Vitrine project$/))
  test.each([
    ['an empty file', ''],
    ['a text', 'hello, this is not a database at all'],
  ])('%s', (_, text) => {
    writeFileSync(place(), text)
    expect(refusal(() => openProject(place()))).toBe('/a.vitrine is not a Vitrine project (it is not an SQLite file)')
    expect(readFileSync(place(), 'utf8')).toBe(text)
  })
  test('another program’s database', () => {
    const other = new SqliteDatabase(place())
    other.exec('CREATE TABLE recipes (name TEXT)')
    other.close()
    expect(refusal(() => openProject(place()))).toBe("/a.vitrine is not a Vitrine project (it is another program's SQLite file)")
  })
  test('a later version', () => {
    const later = new SqliteDatabase(made())
    later.pragma('user_version = 99')
    later.close()
    const before = readFileSync(place())
    expect(refusal(() => openProject(place()))).toMatch(
      /was made by a newer Vitrine \(its format is 99, this one reads up to \d+\): update Vitrine to open it$/,
    )
    expect(readFileSync(place()).equals(before)).toBe(true)
  })
  test('a truncated file', () => {
    made()
    truncateSync(place(), 20_000)
    expect(refusal(() => openProject(place()))).toMatch(/is damaged \(.*\)/)
  })
  test('a page of noise', () => {
    const bytes = readFileSync(made())
    bytes.fill(0xa5, 8192, 40_960)
    writeFileSync(place(), bytes)
    expect(refusal(() => openProject(place()))).toMatch(/is damaged \(.*\)/)
  })
})

describe('each place where no project can be made gets one sentence and no file', () => {
  test('a missing folder', () =>
    expect(refusal(() => createProject(join(folder(), 'no', 'a.vitrine')))).toBe('the folder /no does not exist'))
  test('a taken name', () => {
    writeFileSync(place(), 'mine')
    expect(refusal(() => createProject(place()))).toBe('/a.vitrine exists already: open it, or choose another name')
    expect(readFileSync(place(), 'utf8')).toBe('mine')
  })
  test('another ending', () => expect(refusal(() => createProject(place('a.txt')))).toBe("a project's name ends in .vitrine (got “a.txt”)"))
  test('a failure on the way', () => {
    const failing = [
      ...migrations,
      {
        version: 99,
        up: () => {
          throw new InputError('no further')
        },
      },
    ]
    expect(refusal(() => createProject(place(), { migrations: failing }))).toBe('no further')
    expect(readdirSync(folder())).toEqual([])
  })
})

describe('migrations', () => {
  const second = { version: 2, up: (database: SqliteDatabase.Database) => void database.exec('CREATE TABLE added (x)') }

  test('bring an older project to the present after a backup of it', () => {
    const store = openProject(made(), { migrations: [...migrations, second] })
    expect(store.statement('SELECT count(*) AS n FROM added').get()).toEqual({ n: 0 })
    store.close()
    expect(readdirSync(folder()).sort()).toEqual(['a.format-1.vitrine', 'a.vitrine'])
    const backup = new SqliteDatabase(place('a.format-1.vitrine'), { readonly: true })
    expect(backup.pragma('user_version', { simple: true })).toBe(1)
    backup.close()
    openProject(place('a.format-1.vitrine')).close()
  })

  test('leave the project as it was when one fails', () => {
    const broken = {
      version: 2,
      up: (database: SqliteDatabase.Database) => {
        second.up(database)
        throw new Error('broken step')
      },
    }
    made()
    expect(() => openProject(place(), { migrations: [...migrations, broken] })).toThrow('broken step')
    const store = openProject(place())
    expect(store.statement(`SELECT count(*) AS n FROM sqlite_master WHERE name = 'added'`).get()).toEqual({ n: 0 })
    store.close()
  })

  test('do not run on a project that has them', () => {
    openProject(made(), { migrations: [...migrations, second] }).close()
    openProject(place(), { migrations: [...migrations, second] }).close()
    expect(readdirSync(folder())).toHaveLength(2)
  })
})

const isRoot = process.getuid?.() === 0

/** As root no permission stops a write, so a small file system of its own stands in for the user's. */
function mounted(options: string): string | null {
  const point = join(folder(), 'mounted')
  mkdirSync(point)
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', options, 'vitrine-test', point], { stdio: 'ignore' })
    return point
  } catch {
    return null
  }
}

test('a read-only folder is told in one sentence, for making and for opening', (context) => {
  let point = join(folder(), 'locked')
  if (isRoot) {
    const own = mounted('size=4m')
    if (own === null) return context.skip('this machine lets nobody mount a file system')
    point = own
  } else {
    mkdirSync(point)
  }
  const path = join(point, 'a.vitrine')
  createProject(path).close()
  if (isRoot) execFileSync('/bin/mount', ['-o', 'remount,ro', point])
  else {
    chmodSync(path, 0o444)
    chmodSync(point, 0o555)
  }
  try {
    expect(refusal(() => openProject(path))).toMatch(/a\.vitrine cannot be written: it or its folder is read-only/)
    expect(refusal(() => createProject(join(point, 'b.vitrine')))).toMatch(/b\.vitrine cannot be (written|opened): /)
    expect(readdirSync(point)).toEqual(['a.vitrine'])
  } finally {
    if (isRoot) execFileSync('/bin/umount', [point])
    else chmodSync(point, 0o755)
  }
})

test('a full disk is told in one sentence, and what was there stays', (context) => {
  const point = isRoot ? mounted('size=600k') : null
  if (point === null) return context.skip('a small file system can be mounted by root only')
  try {
    const path = join(point, 'a.vitrine')
    const store = createProject(path)
    store.statement(`INSERT INTO meta VALUES ('kept', 'yes')`).run()
    const message = refusal(() => store.transaction(() => store.statement(`INSERT INTO meta VALUES ('big', ?)`).run('x'.repeat(2_000_000))))
    expect(message).toMatch(/the disk is full: .*a\.vitrine was left as it was/)
    expect(store.statement('SELECT key FROM meta ORDER BY key').all()).toEqual([{ key: 'created' }, { key: 'kept' }])
    store.close()
    writeFileSync(join(point, 'ballast'), Buffer.alloc(400_000))
    expect(refusal(() => createProject(join(point, 'b.vitrine')))).toMatch(/the disk is full|could not be written/)
    expect(existsSync(join(point, 'b.vitrine'))).toBe(false)
    expect(readdirSync(point).sort()).toEqual(['a.vitrine', 'ballast'])
  } finally {
    execFileSync('/bin/umount', [point])
  }
})
