import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import type { EngineOptions } from '../../../../src/compute/engine/engine.ts'
import { openSession, type Session, small } from '../../../fixtures/engine-session.ts'
import { useScratchFolder } from '../../../fixtures/scratch.ts'

const folder = useScratchFolder()
const sessions: Session[] = []

afterEach(async () => {
  for (const session of sessions.splice(0)) await session.close()
})

async function session(options: EngineOptions = {}, name = 'a.vitrine'): Promise<Session> {
  const made = openSession({ ...small, ...options })
  sessions.push(made)
  const path = join(folder(), name)
  await made.call(readdirSync(folder()).includes(name) ? 'project.open' : 'project.create', { path })
  return made
}

const recipe = {
  vitrine: 1,
  model: { name: 'ipl' },
  system: { particles: 20, density: 0.82 },
  protocol: { name: 'still' },
  samples: 4,
  seed: 7,
}
const withProtocol = (parameters: object) => ({ ...recipe, protocol: { name: 'still', ...parameters } })

/** Long enough for a word to come between two of its tasks. */
const slow = withProtocol({ draws: 500_000 })

/** Everything a project holds of its samples and results, without times. */
function contents(name: string): unknown {
  const database = new SqliteDatabase(join(folder(), name), { readonly: true })
  const rows = (sql: string) => database.prepare(sql).all()
  const found = [
    rows(
      'SELECT id, name, energy_per_particle, pressure, max_force, seed, sample_index, details, species_names, tilt FROM samples ORDER BY id',
    ),
    rows('SELECT id, analysis, version, parameters, sample, ensemble, scalars, needs, question FROM results ORDER BY id'),
    rows('SELECT sample, result, name, type, shape, unit, hex(data) AS data FROM arrays ORDER BY sample, result, name'),
    rows('SELECT number, kind, title, state, sample, result FROM tasks ORDER BY number'),
  ]
  database.close()
  return found
}

test('the same recipe makes the same bytes and numbers with one and with two workers', async () => {
  const then = [{ analysis: 'modes', count: 4 }, { analysis: 'structure' }]
  for (const workers of [1, 2]) {
    const made = openSession({ workers, version: 'test' })
    sessions.push(made)
    await made.call('project.create', { path: join(folder(), `${workers}.vitrine`) })
    const protocol = { name: 'quench', temperature: 1, equilibrate: 0.5 }
    const { run } = await made.call('runs.prepare', { recipe: { ...recipe, system: { particles: 40, density: 0.82 }, protocol, then } })
    expect(await made.reach(run, 'done', 'failed')).toMatchObject({ state: 'done', message: null, done: 12 })
    await made.close()
  }
  expect(contents('2.vitrine')).toEqual(contents('1.vitrine'))
})

test('samples of several parts are numbered by task, whoever is first', async () => {
  for (const workers of [1, 2]) {
    const made = await session({ workers }, `${workers}.vitrine`)
    const { run } = await made.call('runs.prepare', {
      recipe: { ...withProtocol({ parts: 3 }), then: [{ analysis: 'half' }, { analysis: 'mean' }] },
    })
    expect(await made.reach(run, 'done', 'failed')).toMatchObject({ state: 'done', tasks: 4 + 12 + 12 + 1 })
    await made.close()
  }
  expect(contents('2.vitrine')).toEqual(contents('1.vitrine'))
})

test('a run tells its samples, its provenance and the command that makes it again', async () => {
  const { call, reach, heard } = await session()
  const { run } = await call('runs.prepare', { recipe: { ...recipe, name: 'tried', then: [{ analysis: 'sum', power: 2 }] } })
  await reach(run, 'done')
  expect(heard.some(({ name }) => name === 'sample.added' || name === 'result.added')).toBe(true)
  const { rows, total } = await call('samples.list', {})
  expect(total).toBe(4)
  expect(rows[0]).toMatchObject({ id: 1, ensemble: 'ensemble-1', run: 'run-1', model: 'ipl', state: 'inherent', seed: 7, name: 'tried #1' })
  const shown = await call('samples.show', { sample: 2 })
  expect(shown.command).toMatch(/^vitrine prepare a\.vitrine --protocol still .* --samples 4 --seed 7 --name tried --then sum:power=2$/)
  expect(shown.results.map((result) => [result.id, result.scalars])).toEqual([
    ['result-2', { sum: expect.any(Number) as number, nothing: null }],
  ])
  const { recipe: kept, tasks, log, version, host } = await call('runs.show', { run })
  expect(kept).toMatchObject({ seed: 7, protocol: { name: 'still', temperature: 1 } })
  expect(tasks.map((task) => [task.number, task.title, task.state]).slice(0, 2)).toEqual([
    [1, 'still sample 1', 'done'],
    [2, 'sum of sample 1', 'done'],
  ])
  expect([version, host === null, log.length > 0]).toEqual(['test', false, true])
  expect(await call('project.verify', {})).toMatchObject({ problems: [] })
})

describe('a question', () => {
  const ask = async ({ call, reach }: Session, args: { analysis: string; parameters?: object; samples?: string }) => {
    const { run } = await call('runs.analyse', { samples: 'all', ...args, parameters: { ...args.parameters } })
    const ended = await reach(run, 'done', 'failed')
    const { results } = await call('runs.show', { run })
    return { ended, results }
  }

  test('asked twice is answered from the project', async () => {
    const made = await session()
    await made.reach((await made.call('runs.prepare', { recipe })).run, 'done')
    const first = await ask(made, { analysis: 'sum', samples: '1..3' })
    expect(first).toMatchObject({ ended: { state: 'done', tasks: 3 }, results: ['result-1', 'result-2', 'result-3'] })
    const again = await ask(made, { analysis: 'sum', samples: 'all' })
    expect(again).toMatchObject({ ended: { state: 'done', tasks: 1 }, results: ['result-1', 'result-2', 'result-3', 'result-4'] })
    expect(await ask(made, { analysis: 'sum' })).toMatchObject({ ended: { tasks: 0, state: 'done' }, results: again.results })
    expect((await ask(made, { analysis: 'sum', parameters: { power: 2 } })).ended.tasks).toBe(4)
  })

  test('brings what it needs with it, and uses what is there', async () => {
    const made = await session()
    await made.reach((await made.call('runs.prepare', { recipe })).run, 'done')
    const half = await ask(made, { analysis: 'half', samples: '1' })
    expect(half).toMatchObject({ ended: { tasks: 2 }, results: ['result-1', 'result-2'] })
    const [sum, halfOfIt] = await Promise.all(half.results.map((result) => made.call('results.show', { result })))
    expect(halfOfIt.scalars['half']).toBe(sum.scalars['sum']! / 2)
    const mean = await ask(made, { analysis: 'mean' })
    expect(mean.ended).toMatchObject({ state: 'done', tasks: 3 + 1 })
    const together = await made.call('results.show', { result: mean.results.at(-1)! })
    expect(together).toMatchObject({ sample: null, ensemble: 'ensemble-1', scalars: { count: 4 } })
    expect((await ask(made, { analysis: 'mean' })).ended.tasks).toBe(0)
  })

  test('that is wrong is refused in a sentence and starts nothing', async () => {
    const made = await session()
    await made.reach((await made.call('runs.prepare', { recipe })).run, 'done')
    const refusals: [object, string | RegExp][] = [
      [{ analysis: 'som' }, 'there is no analysis “som”; did you mean “sum”? at analysis'],
      [{ analysis: 'sum', parameters: { power: 0 } }, 'power must be between 1 and 5 (got 0) at parameters.power'],
      [{ analysis: 'sum', samples: '9' }, 'there is no sample 9 in this project at samples'],
      [{ analysis: 'smooth', samples: '1' }, /^sample 1: smooth needs a model that is smooth at its cutoff to derivative 99/],
    ]
    for (const [question, sentence] of refusals) {
      await expect(made.call('runs.analyse', question as { analysis: string })).rejects.toThrow(sentence)
    }
    expect(await made.call('runs.list', {})).toHaveLength(1)
  })
})

test('a task that fails fails its run and what needs it, and the others finish', async () => {
  const { call, reach } = await session()
  const { run } = await call('runs.prepare', {
    recipe: { ...withProtocol({ failAt: 0 }), samples: 6, then: [{ analysis: 'sum' }, { analysis: 'mean' }] },
  })
  const ended = await reach(run, 'failed', 'done')
  const { tasks, log } = await call('runs.show', { run })
  const prepared = tasks.filter((task) => task.kind === 'prepare')
  const failed = prepared.filter((task) => task.state === 'failed')
  expect(failed.length).toBeGreaterThan(0)
  expect(failed.length).toBeLessThan(6)
  expect(ended).toMatchObject({ state: 'failed', failed: failed.length })
  expect(ended.message).toBe(`${failed.length} of 13 tasks failed: ${failed[0].title}: the numbers were against it: try another seed`)
  expect(tasks.filter((task) => task.state === 'cancelled').map((task) => task.message)).toEqual(
    failed.map((task) => `task ${task.number} did not finish`),
  )
  expect(log.filter((line) => line.level === 'error').length).toBe(failed.length + 1)
  const { rows } = await call('samples.list', {})
  expect(rows.length).toBe(6 - failed.length)
  const [mean] = await call('results.list', { analysis: 'mean' })
  expect(mean.scalars['count']).toBe(rows.length)
  expect(await call('project.verify', {})).toMatchObject({ problems: [] })
})

test('cancel ends within a second work that never looks up, and keeps what is finished', async () => {
  const { call, reach } = await session()
  await reach((await call('runs.prepare', { recipe })).run, 'done')
  const { run } = await call('runs.prepare', { recipe: withProtocol({ spin: true }) })
  await reach(run, 'running')
  const before = performance.now()
  await call('runs.cancel', { run })
  expect(await reach(run, 'cancelled')).toMatchObject({ state: 'cancelled', message: 'cancelled by the user; 0 finished tasks are kept' })
  expect(performance.now() - before).toBeLessThan(1000)
  await reach((await call('runs.prepare', { recipe })).run, 'done')
  expect((await call('samples.list', {})).total).toBe(8)
  await expect(call('runs.cancel', { run: 'run-1' })).rejects.toThrow('run-1 is done already: there is nothing to cancel at run')
  await call('runs.cancel', { run })
})

test('a paused run starts nothing more until it is resumed', async () => {
  const { call, reach, hear } = await session()
  const { run } = await call('runs.prepare', { recipe: { ...slow, samples: 30 } })
  await hear(({ name }) => name === 'sample.added')
  await call('runs.pause', { run })
  const first = await call('runs.show', { run })
  expect(first.run.state).toBe('paused')
  expect(first.run.done).toBeLessThan(30)
  // Another run has the workers to itself meanwhile.
  await reach((await call('runs.prepare', { recipe })).run, 'done')
  const { tasks } = await call('runs.show', { run })
  expect(tasks.filter((task) => task.state === 'done').length).toBeLessThanOrEqual(first.run.done + 1)
  expect(tasks.filter((task) => task.state === 'queued').length).toBeGreaterThan(0)
  await call('runs.resume', { run })
  expect(await reach(run, 'done')).toMatchObject({ done: 30 })
})

test('another process that cancels a run ends it here', async () => {
  const { call, reach } = await session()
  const { run } = await call('runs.prepare', { recipe: withProtocol({ spin: true }) })
  const other = await session({ resumeOnOpen: false })
  await expect(other.call('runs.resume', { run })).rejects.toThrow('run-1 is being worked on by another process at run')
  const ended = reach(run, 'cancelled')
  await other.call('runs.cancel', { run })
  expect((await ended).state).toBe('cancelled')
})

test('an engine that is shut down leaves one file, and the next one goes on where it stopped', async () => {
  const first = await session()
  const { run } = await first.call('runs.prepare', { recipe: { ...slow, samples: 20 } })
  await first.hear(({ name }) => name === 'sample.added')
  await first.close()
  expect(readdirSync(folder())).toEqual(['a.vitrine'])
  const looking = await session({ resumeOnOpen: false })
  expect((await looking.call('runs.list', {}))[0]).toMatchObject({ state: 'queued' })
  await looking.close()
  const second = await session()
  expect(await second.reach(run, 'done')).toMatchObject({ done: 20 })
  await second.close()
})

test('a run started from samples links each to its parent and uses its model', async () => {
  const { call, reach } = await session()
  await reach((await call('runs.prepare', { recipe })).run, 'done')
  const { run } = await call('runs.prepare', {
    recipe: { vitrine: 1, system: { from: '2,4' }, protocol: { name: 'only-from-sample' }, samples: 2 },
  })
  await reach(run, 'done')
  expect(await call('samples.show', { sample: 5 })).toMatchObject({
    parents: [2],
    row: { model: 'ipl', energyPerParticle: expect.any(Number) as number },
  })
  expect(await call('samples.show', { sample: 4 })).toMatchObject({ children: [7, 8] })
  const configuration = await call('samples.configuration', { sample: 5 })
  expect(configuration.positions).toEqual((await call('samples.configuration', { sample: 2 })).positions)
  expect([...new Set(configuration.diameters)].sort()).toEqual([1, 1.4])
})

test('a call that is not there, wrong arguments and no project are told', async () => {
  const made = openSession(small)
  sessions.push(made)
  await expect(made.call('samples.list', {})).rejects.toThrow('no project is open: open or create one first')
  await expect(made.call('nothing.there' as 'runs.list', {})).rejects.toThrow('the engine has no call “nothing.there”')
  await expect(made.call('samples.list', { limit: 0 })).rejects.toThrow('limit must be between 1 and 100000 (got 0) at limit')
  await expect(made.call('samples.show', { sample: 'x' as never })).rejects.toThrow('sample must be a number (got "x") at sample')
})
