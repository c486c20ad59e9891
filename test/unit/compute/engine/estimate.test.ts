import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openSession, type Session } from '../../../fixtures/engine-session.ts'
import { useScratchFolder } from '../../../fixtures/scratch.ts'

const folder = useScratchFolder()
const sessions: Session[] = []

afterEach(async () => {
  for (const session of sessions.splice(0)) await session.close()
})

const recipe = {
  vitrine: 1,
  model: { name: 'ipl' },
  system: { particles: 60, density: 0.82 },
  protocol: { name: 'quench', temperature: 1, equilibrate: 0.5 },
  samples: 2,
  then: [{ analysis: 'modes', count: 3 }],
}

test('an estimate counts what the batch makes, measures without a project, and remembers what was done in one', async () => {
  const session = openSession({ workers: 2, version: 'test' })
  sessions.push(session)
  const { call, reach } = session
  const batch = { ...recipe, sweep: { 'protocol.temperature': [1, 2, 3] } }
  const measured = await call('recipe.estimate', { recipe: batch })
  expect(measured).toMatchObject({
    samples: 6,
    tasks: 12,
    workers: 2,
    basis: expect.stringMatching(/^measured \S+ M particle-steps\/s at N = 60$/) as string,
  })
  expect(measured.seconds).toBeGreaterThan(0)
  expect(measured.parts.map(({ title }) => title)).toEqual(['equilibration', 'minimisation', 'Lowest vibrational modes'])

  await call('project.create', { path: join(folder(), 'a.vitrine') })
  await reach((await call('runs.prepare', { recipe })).run, 'done')
  const remembered = await call('recipe.estimate', { recipe })
  expect(remembered.basis).toMatch(/^the time of 4 finished tasks like these, and measured/)
  const { tasks } = await call('runs.show', { run: 'run-1' })
  const seconds = tasks.filter(({ kind }) => kind === 'analyse').map((task) => task.seconds ?? 0)
  // the median of two is the larger one
  expect(remembered.parts.at(-1)?.seconds).toBeCloseTo(2 * Math.max(...seconds), 9)

  // what starts from samples takes their model and size
  const from = { vitrine: 1, system: { from: '1,2' }, protocol: { name: 'minimise' } }
  expect(await call('recipe.estimate', { recipe: from })).toMatchObject({ samples: 2, tasks: 2 })
  await expect(call('recipe.estimate', { recipe: { ...recipe, samples: 0 } })).rejects.toThrow('samples must be between 1')
})
