import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { makeLibrary } from '../../src/compute/bench/library/make-library.ts'
import { temporaryFolder, vitrine, vitrineJson } from './run-vitrine.ts'

const project = join(temporaryFolder(), 'library.vitrine')

interface Row {
  id: number
  tags: string
}

const list = (...words: string[]) => vitrineJson<Row[]>(['list', project, ...words])

beforeAll(() => makeLibrary(project, { samples: 40 }))

test('tags are given and taken, and undone and redone step by step', async () => {
  expect(await vitrineJson(['tag', project, '--samples', '1..3', '--add', 'seen,kept'])).toEqual({ samples: 3 })
  expect((await list('samples', '--where', 'tags = kept')).map((row) => row.id)).toEqual([1, 2, 3])
  expect((await vitrine(['tag', project, '--samples', '2', '--remove', 'kept'])).out).toBe('1 sample\n')
  expect((await list('samples', '--search', 'kep')).map((row) => row.id)).toEqual([1, 3])
  expect(await list('tags', '--where', 'tag = seen')).toEqual([{ tag: 'seen', samples: 3 }])
  expect((await vitrine(['undo', project])).out).toBe('Untag 1 sample\n')
  expect(await vitrineJson(['undo', project])).toEqual({ title: 'Tag 3 samples' })
  expect((await vitrine(['undo', project])).out).toBe('there is nothing to undo\n')
  expect(await vitrineJson(['redo', project])).toEqual({ title: 'Tag 3 samples' })
  expect((await list('samples', '--where', 'tags = kept')).length).toBe(3)
})

test('what is deleted lies in the bin until it is restored, or emptied by force', async () => {
  expect(await vitrineJson(['delete', project, '--samples', '5..6'])).toEqual({ samples: 2 })
  expect((await vitrine(['delete', project, '--samples', '7'])).out).toBe('1 sample\n')
  expect((await list('samples')).length).toBe(37)
  expect(await vitrineJson(['bin', project])).toMatchObject([
    { id: 2, samples: 1 },
    { id: 1, samples: 2, title: '2 samples' },
  ])
  expect((await vitrine(['list', project, 'bin'])).out).toMatch(/^id +title +samples +bytes +deleted\n/)
  expect((await vitrine(['bin', project, '--restore', '1'])).out).toBe('2 samples restored\n')
  const refused = await vitrine(['bin', project, '--empty'])
  expect([refused.status, refused.err]).toEqual([2, 'what the bin is emptied of cannot be brought back: add --force to do it\n'])
  expect(await vitrineJson(['bin', project, '--empty', '--force'])).toMatchObject({ samples: 1 })
  expect(await vitrineJson(['bin', project])).toEqual([])
  const { status, err } = await vitrine(['show', project, '7'])
  expect([status, err]).toEqual([2, 'there is no sample 7 in this project at sample\n'])
  expect(await vitrineJson(['verify', project])).toMatchObject({ sound: true, checked: { samples: 39 } })
})

test.each([
  [['tag', project, '--samples', '1'], 'tag needs --add TAGS or --remove TAGS\n'],
  [['tag', project, '--samples', '1', '--add', 'a b'], 'a tag is one word of at most 60 characters without commas (got “a b”) at add\n'],
  [['delete', project, '--samples', '99'], 'there is no sample 99 in this project at samples\n'],
  [['bin', project, '--restore', '9'], 'the bin has no entry 9 at entries\n'],
  [['bin', project, '--restore', '1', '--empty'], 'bin takes either --restore or --empty\n'],
  [['bench', 'nothing'], 'there is no benchmark “nothing”: library\n'],
  [['bench', 'library', '--samples', '0'], '--samples must be 1 or more (got 0)\n'],
])('%j is refused in a sentence', async (words, sentence) => {
  const { status, out, err } = await vitrine(words)
  expect([status, out, err]).toEqual([2, '', sentence])
})

test('a benchmark prints its measures as data', async () => {
  const measures = await vitrineJson<Record<string, unknown>[]>(['bench', 'library', '--samples', '300', '--repeats', '1'])
  for (const measure of measures) {
    expect(measure).toEqual({
      name: expect.any(String) as string,
      rate: expect.any(Number) as number,
      unit: 'samples/s',
      seconds: expect.any(Number) as number,
      particles: 0,
      threads: 1,
      detail: expect.objectContaining({ samples: 300, repeats: 1 }) as object,
    })
    expect(measure['seconds']).toBeGreaterThan(0)
  }
  const names = measures.map((measure) => measure['name'])
  expect(names).toEqual(
    expect.arrayContaining(['open', 'list, first page', 'sort by shearModulus', 'search for a letter', 'tag all', 'delete all']),
  )
})
