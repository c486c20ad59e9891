import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../../../src/shared/contracts/errors.ts'
import { sampleQuery } from '../../../../src/shared/contracts/calls/sample-calls.ts'
import { addArray, readArray } from '../../../../src/compute/project/arrays.ts'
import { deleteSamples } from '../../../../src/compute/project/bin.ts'
import { migrations } from '../../../../src/compute/project/migrations.ts'
import { createProject, openProject } from '../../../../src/compute/project/open.ts'
import { listSamples } from '../../../../src/compute/project/sample-list.ts'
import { relativesOf } from '../../../../src/compute/project/sample-record.ts'
import { verifyProject } from '../../../../src/compute/project/verify.ts'
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

test('damage inside an array is told when it is read, and already at the opening after a crash', () => {
  const store = createProject(place())
  store
    .statement(
      `INSERT INTO every_sample (id, name, dimension, particles, density, state, species_names, created)
       VALUES (1, 'large', 3, 5000, 1, 'unknown', '["A"]', '2026-01-01')`,
    )
    .run()
  addArray(store, { sample: 1 }, 'positions', { data: new Float64Array(15_000).fill(0.5), shape: [5000, 3] }, 'length')
  store.close()
  const bytes = readFileSync(place())
  // The numbers fill the last pages of the file, each of which begins with the number of the next.
  bytes.fill(0xa5, bytes.length - 8 * 4096)
  writeFileSync(place(), bytes)
  const opened = openProject(place())
  expect(refusal(() => readArray(opened, { sample: 1 }, 'positions'))).toMatch(/is damaged \(.*\)/)
  expect(verifyProject(opened).problems[0]).toMatch(/^file: /)
  opened.close()
  writeFileSync(`${place()}-journal`, 'left behind')
  expect(refusal(() => openProject(place()))).toMatch(/is damaged \(.*\)/)
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
  const last = migrations.at(-1)!.version
  const next = { version: last + 1, up: (database: SqliteDatabase.Database) => void database.exec('CREATE TABLE added (x)') }

  test('bring an older project to the present after a backup of it', () => {
    const store = openProject(made(), { migrations: [...migrations, next] })
    expect(store.statement('SELECT count(*) AS n FROM added').get()).toEqual({ n: 0 })
    store.close()
    expect(readdirSync(folder()).sort()).toEqual([`a.format-${last}.vitrine`, 'a.vitrine'])
    const backup = new SqliteDatabase(place(`a.format-${last}.vitrine`), { readonly: true })
    expect(backup.pragma('user_version', { simple: true })).toBe(last)
    backup.close()
    openProject(place(`a.format-${last}.vitrine`)).close()
  })

  test('give a project of the first format its bin, history, search and moduli', () => {
    const first = createFirstFormat(place())
    first.exec(`
      INSERT INTO ensembles VALUES (1, 'old glasses', NULL, '2026-01-01');
      INSERT INTO samples (id, ensemble, name, model, dimension, particles, density, state, notes, species_names, created)
        VALUES (1, 1, 'first glass', 'ipl', 3, 2, 0.82, 'inherent', 'kept from the start', '["A"]', '2026-01-01'),
               (2, 1, 'second glass', 'ipl', 3, 2, 0.82, 'inherent', '', '["A"]', '2026-01-01');
      INSERT INTO links VALUES (1, 2);
      INSERT INTO tags VALUES (2, 'soft');
      INSERT INTO results (id, analysis, version, parameters, sample, scalars, question, created) VALUES
        (1, 'elasticity', 1, '{}', 1, '{"shearModulus":11.5}', 'a', '2026-01-01'),
        (2, 'elasticity', 1, '{}', 1, '{"shearModulus":12.25}', 'b', '2026-01-01'),
        (3, 'modes', 1, '{}', 2, '{"lowestFrequency":1.5}', 'c', '2026-01-01');
    `)
    first.close()
    const store = openProject(place())
    const list = (query: object) => listSamples(store, sampleQuery.parse(query)).rows
    expect(list({}).map((row) => [row.id, row.shearModulus])).toEqual([
      [1, 12.25],
      [2, null],
    ])
    for (const [search, ids] of [
      ['from st', [1]],
      ['second', [2]],
      ['soft', [2]],
      ['ipl old', [1, 2]],
    ] as const)
      expect(list({ search }).map((row) => row.id)).toEqual(ids)
    expect(relativesOf(store, 2).parents).toEqual([1])
    expect(store.statement('PRAGMA foreign_key_check').all()).toEqual([])
    deleteSamples(store, '1')
    expect(list({}).map((row) => row.id)).toEqual([2])
    store.close()
  })

  test('leave the project as it was when one fails', () => {
    const broken = {
      version: last + 1,
      up: (database: SqliteDatabase.Database) => {
        next.up(database)
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
    openProject(made(), { migrations: [...migrations, next] }).close()
    openProject(place(), { migrations: [...migrations, next] }).close()
    expect(readdirSync(folder())).toHaveLength(2)
  })
})

function createFirstFormat(path: string): SqliteDatabase.Database {
  createProject(path, { migrations: migrations.slice(0, 1) }).close()
  return new SqliteDatabase(path)
}

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
  const point = isRoot ? mounted('size=1200k') : null
  if (point === null) return context.skip('a small file system can be mounted by root only')
  try {
    const path = join(point, 'a.vitrine')
    const store = createProject(path)
    store.statement(`INSERT INTO meta VALUES ('kept', 'yes')`).run()
    const message = refusal(() => store.transaction(() => store.statement(`INSERT INTO meta VALUES ('big', ?)`).run('x'.repeat(2_000_000))))
    expect(message).toMatch(/the disk is full: .*a\.vitrine was left as it was/)
    expect(store.statement('SELECT key FROM meta ORDER BY key').all()).toEqual([{ key: 'created' }, { key: 'kept' }])
    store.close()
    writeFileSync(join(point, 'ballast'), Buffer.alloc(700_000))
    expect(refusal(() => createProject(join(point, 'b.vitrine')))).toMatch(/the disk is full|could not be written/)
    expect(existsSync(join(point, 'b.vitrine'))).toBe(false)
    expect(readdirSync(point).sort()).toEqual(['a.vitrine', 'ballast'])
  } finally {
    execFileSync('/bin/umount', [point])
  }
})
