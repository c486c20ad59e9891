import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { ResultId } from '../../../../src/shared/contracts/ids.ts'
import { openSession, type Session } from '../../../fixtures/engine-session.ts'
import { useScratchFolder } from '../../../fixtures/scratch.ts'

const folder = useScratchFolder()
const sessions: Session[] = []

afterEach(async () => {
  for (const session of sessions.splice(0)) await session.close()
})

/** A project with one quenched sample, and its modes where `count` is not 0. */
async function withGlass(model: object, dimension: number, count: number): Promise<{ session: Session; result: ResultId }> {
  const session = openSession({ workers: 1, version: 'test' })
  sessions.push(session)
  await session.call('project.create', { path: join(folder(), 'a.vitrine') })
  const recipe = {
    vitrine: 1,
    model: { dimension, ...model },
    system: { particles: 100, density: dimension === 2 ? 0.86 : 1.2 },
    protocol: { name: 'quench', temperature: 1, equilibrate: 0.5 },
    samples: 1,
    seed: 3,
    then: count > 0 ? [{ analysis: 'modes', count }] : [],
  }
  const { run } = await session.call('runs.prepare', { recipe })
  await session.reach(run, 'done')
  const [found] = await session.call('results.list', { analysis: 'modes' })
  return { session, result: found?.id ?? 'result-1' }
}

test('a mode’s decay, its energy and the bands around it are answered from the project', async () => {
  const { session, result } = await withGlass({ name: 'ipl' }, 2, 12)
  const frequencies = (await session.call('results.array', { result, name: 'frequencies' })).data

  const decay = await session.call('modes.decay', { result, item: 2 })
  expect(decay.expectedSlope).toBe(-1)
  expect(decay.core).toHaveLength(2)
  expect(decay.r.length).toBe(decay.amplitude.length)
  decay.amplitude.forEach((median, k) => {
    expect(decay.lower[k]).toBeLessThanOrEqual(median)
    expect(decay.upper[k]).toBeGreaterThanOrEqual(median)
  })
  expect(decay.note).toContain('box is small')

  const energy = await session.call('modes.energy', { result, item: 2, points: 11 })
  expect(energy.s).toHaveLength(11)
  expect(energy.kappa).toBeCloseTo(frequencies[2] ** 2, 10)
  expect(energy.true[5]).toBeCloseTo(0, 10)
  expect(energy.quartic).toHaveLength(11)
  expect(energy.reason).toBe('')
  const near = await session.call('modes.energy', { result, item: 2, points: 5, extent: 0.01 })
  expect(near.true[4] / near.quartic![4]).toBeCloseTo(1, 4)

  const bands = await session.call('modes.phononBands', { sample: 1 })
  expect(bands.reason).toBe('')
  expect(bands.result).toBe(result)
  expect(bands.overlap).toHaveLength(12)
  expect(bands.bands[0]).toMatchObject({ modes: 4, kind: 'transverse' })
  expect(await session.call('modes.phononBands', { sample: 1 })).toEqual(bands)

  // stored moduli give the same bands as those found on the way
  const { run } = await session.call('runs.analyse', { analysis: 'elasticity', samples: '1', parameters: {} })
  await session.reach(run, 'done')
  const stored = await session.call('modes.phononBands', { sample: 1 })
  expect(stored.bands[0].frequency).toBeCloseTo(bands.bands[0].frequency, 12)
})

test('a model with a kink at its cutoff gets its energy along the mode, and a sentence in place of the quartic', async () => {
  const { session, result } = await withGlass({ name: 'kob-andersen' }, 3, 2)
  const energy = await session.call('modes.energy', { result, item: 0 })
  expect([energy.quartic, energy.tau, energy.chi]).toEqual([null, null, null])
  expect(energy.reason).toContain('not smooth enough')
  expect(energy.true[0]).toBeGreaterThan(0)
})

test('what is not there is said, not guessed', async () => {
  const { session } = await withGlass({ name: 'ipl' }, 2, 0)
  const { bands, reason } = await session.call('modes.phononBands', { sample: 1 })
  expect(bands).toEqual([])
  expect(reason).toContain('has none yet')
  await expect(session.call('modes.decay', { result: 'result-7', item: 0 })).rejects.toThrow('no result-7')
  const { run } = await session.call('runs.analyse', { analysis: 'modes', samples: '1', parameters: { count: 2 } })
  await session.reach(run, 'done')
  const [{ id }] = await session.call('results.list', { analysis: 'modes' })
  await expect(session.call('modes.energy', { result: id, item: 2 })).rejects.toThrow('item must be between 0 and 1')
})

test('a question is answered while a run has all its workers', async () => {
  const { session, result } = await withGlass({ name: 'ipl' }, 2, 2)
  const slow = {
    vitrine: 1,
    model: { name: 'ipl', dimension: 2 },
    system: { particles: 400, density: 0.86 },
    protocol: { name: 'quench', temperature: 1, equilibrate: 10_000 },
    samples: 3,
    seed: 3,
  }
  const { run } = await session.call('runs.prepare', { recipe: slow })
  const energy = await session.call('modes.energy', { result, item: 0 })
  expect(energy.s).toHaveLength(61)
  const [row] = (await session.call('runs.list', {})).filter(({ id }) => id === run)
  expect(row.state).toBe('running')
  await session.call('runs.cancel', { run })
})
