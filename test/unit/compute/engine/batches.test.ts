import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import { openSession, type Session, small } from '../../../fixtures/engine-session.ts'
import { useScratchFolder } from '../../../fixtures/scratch.ts'

const folder = useScratchFolder()
const sessions: Session[] = []

afterEach(async () => {
  for (const session of sessions.splice(0)) await session.close()
})

async function session(name: string, options: object = small): Promise<Session> {
  const made = openSession({ version: 'test', ...options })
  sessions.push(made)
  await made.call('project.create', { path: join(folder(), name) })
  return made
}

const recipe = {
  vitrine: 1,
  model: { name: 'ipl' },
  system: { particles: 40, density: 0.82 },
  protocol: { name: 'quench', temperature: 1, equilibrate: 0.5 },
  samples: 2,
  seed: 5,
  then: [{ analysis: 'modes', count: 4 }],
}

/** Arrays and numbers of samples and results, in their order, without their ids and names. */
function bytesOf(name: string): unknown {
  const database = new SqliteDatabase(join(folder(), name), { readonly: true })
  const found = database
    .prepare(
      'SELECT name, type, shape, hex(data) AS data FROM arrays ORDER BY coalesce(sample, (SELECT sample FROM results WHERE id = result)), name',
    )
    .all()
  database.close()
  return found
}

test('a batch makes the bytes that its points make alone with the same seed', async () => {
  const temperatures = [0.5, 1.5]
  const batch = await session('batch.vitrine', { workers: 2 })
  const { run } = await batch.call('runs.prepare', { recipe: { ...recipe, sweep: { 'protocol.temperature': temperatures } } })
  expect(await batch.reach(run, 'done', 'failed')).toMatchObject({ state: 'done', tasks: 8, message: null })
  const ensembles = await batch.call('ensembles.list', {})
  expect(ensembles.map(({ name, samples, run: of }) => [name, samples, of])).toEqual([
    ['quench ipl 3D, N = 40 · T_p = 0.5', 2, 'run-1'],
    ['quench ipl 3D, N = 40 · T_p = 1.5', 2, 'run-1'],
  ])
  const shown = await batch.call('samples.show', { sample: 3 })
  expect(shown.row).toMatchObject({ ensemble: 'ensemble-2', name: 'quench ipl 3D, N = 40 · T_p = 1.5 #1', seed: 5 })

  const alone = await session('alone.vitrine', { workers: 1 })
  for (const temperature of temperatures) {
    const single = { ...recipe, protocol: { ...recipe.protocol, temperature } }
    await alone.reach((await alone.call('runs.prepare', { recipe: single })).run, 'done')
  }
  // “prepare more like this” of one sample of the batch is that point
  const again = await session('again.vitrine', { workers: 1 })
  await again.reach((await again.call('runs.prepare', { recipe: shown.recipe })).run, 'done')
  for (const made of [batch, alone, again]) await made.close()
  expect(bytesOf('batch.vitrine')).toEqual(bytesOf('alone.vitrine'))
  expect(bytesOf('again.vitrine')).toEqual((bytesOf('alone.vitrine') as unknown[]).slice(-(bytesOf('again.vitrine') as unknown[]).length))
})

describe('what failed or was cancelled', () => {
  const still = { ...recipe, then: [{ analysis: 'sum' }], system: { particles: 20, density: 0.82 } }

  test('is retried, and what is finished stays as it is', async () => {
    const { call, reach, close } = await session('a.vitrine')
    const { run } = await call('runs.prepare', { recipe: { ...still, samples: 6, protocol: { name: 'still', failAt: 0 } } })
    const failed = await reach(run, 'failed')
    const before = (await call('samples.list', {})).rows
    const { counts, total, rows } = await call('runs.tasks', { run, states: ['failed'] })
    expect([total, rows.length, counts.failed, counts.done + counts.failed + counts.cancelled]).toEqual([
      failed.failed,
      failed.failed,
      failed.failed,
      12,
    ])
    expect(await call('runs.retry', { run, tasks: [rows[0].number] })).toEqual({ tasks: 2 })
    expect(await reach(run, 'failed')).toMatchObject({ failed: failed.failed, done: failed.done })
    expect(await call('runs.retry', { run })).toEqual({ tasks: 12 - failed.done })
    await reach(run, 'failed')
    expect((await call('samples.list', {})).rows).toEqual(before)
    await close()
  })

  test('is nothing in a run that is done', async () => {
    const { call, reach } = await session('a.vitrine')
    const { run } = await call('runs.prepare', { recipe: { ...still, protocol: { name: 'still' } } })
    await reach(run, 'done')
    await expect(call('runs.retry', { run })).rejects.toThrow('no task of run-1 failed or was cancelled: there is nothing to retry at run')
  })

  test('goes on after cancelling', async () => {
    const { call, reach, hear } = await session('a.vitrine')
    const { run } = await call('runs.prepare', { recipe: { ...still, samples: 8, protocol: { name: 'still', draws: 500_000 } } })
    await hear(({ name }) => name === 'sample.added')
    await call('runs.cancel', { run })
    await reach(run, 'cancelled')
    await call('runs.retry', { run })
    expect(await reach(run, 'done')).toMatchObject({ done: 16, failed: 0 })
  })
})

test('what was observed is kept with each task and read back whole after reopening', async () => {
  const path = join(folder(), 'a.vitrine')
  const first = await session('a.vitrine', { workers: 1 })
  const { run } = await first.call('runs.prepare', { recipe: { ...recipe, system: { particles: 300, density: 0.82 }, samples: 1 } })
  await first.reach(run, 'done')
  const told = await first.call('runs.observations', { run })
  await first.close()
  const second = openSession({ workers: 1, version: 'test' })
  sessions.push(second)
  await second.call('project.open', { path })
  const [kept, ...others] = await second.call('runs.observations', { run })
  expect(others).toEqual([])
  expect(kept).toMatchObject({ task: 1, title: 'quench sample 1' })
  expect([kept]).toEqual(told)
  const { work, time, temperature, energyPerParticle, maxForce } = kept.columns
  expect(work.every((value, k) => value !== null && (k === 0 || value >= (work[k - 1] ?? Infinity)))).toBe(true)
  // motion has a clock and a temperature, the way down has a force that ends at next to nothing
  expect(time.filter((value) => value !== null).at(-1)).toBeCloseTo(0.5, 5)
  expect(temperature.at(-1)).toBeNull()
  expect(energyPerParticle.every((value) => value !== null)).toBe(true)
  expect(maxForce.at(-1)).toBeLessThan(1e-8)
  expect(await second.call('runs.observations', { run, tasks: [2] })).toEqual([])
})
