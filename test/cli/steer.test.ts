import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { temporaryFolder, vitrine, vitrineJson } from './run-vitrine.ts'

const project = join(temporaryFolder(), 'p.vitrine')
const prepare = [
  'prepare',
  project,
  '--protocol',
  'quench',
  '--model',
  'ipl',
  '--particles',
  '40',
  '--density',
  '0.82',
  '--set',
  'equilibrate=0.5',
]

beforeAll(async () => {
  await vitrineJson(['new', project])
  await vitrineJson([...prepare, '--sweep', 'protocol.temperature=0.5..2:2:log', '--sweep', 'seed=3,4', '--name', 'tried'])
})

test('a batch makes an ensemble a point, each with the command that alone makes it', async () => {
  const ensembles = await vitrineJson<{ name: string; samples: number }[]>(['list', project, 'ensembles'])
  expect(ensembles.map(({ name, samples }) => [name, samples])).toEqual([
    ['tried · T_p = 0.5, seed = 3', 1],
    ['tried · T_p = 0.5, seed = 4', 1],
    ['tried · T_p = 2, seed = 3', 1],
    ['tried · T_p = 2, seed = 4', 1],
  ])
  const shown = await vitrineJson<{ command: string }>(['show', project, 'run-1'])
  expect(shown.command).toContain('--sweep protocol.temperature=0.5..2:2:log --sweep seed=3,4 --samples 1')
  const sample = await vitrineJson<{ command: string }>(['show', project, '2'])
  expect(sample.command).toContain('--set temperature=0.5')
  expect(sample.command).toContain('--seed 4')
  expect(sample.command).not.toContain('--sweep')
})

test.each([
  ['pause', 'run-1', 'run-1 is done already: there is nothing to pause at run'],
  ['cancel', '1', 'run-1 is done already: there is nothing to cancel at run'],
  ['resume', '1', 'run-1 is done already: there is nothing to resume at run'],
  ['retry', '1', 'no task of run-1 failed or was cancelled: there is nothing to retry at run'],
  ['cancel', 'run-9', 'there is no run-9 in this project at run'],
  ['pause', 'soon', 'a run is named by its id, such as run-3 (got “soon”)'],
])('%s %s is refused in one sentence', async (wish, run, sentence) => {
  expect(await vitrine([wish, project, run])).toEqual({ status: 2, out: '', err: `${sentence}\n` })
})

test('what failed is done again and fails again with its reason', async () => {
  const blown = [...prepare, '--set', 'timeStep=0.1', '--set', 'temperature=3', '--set', 'equilibrate=50', '--samples', '2']
  const first = await vitrine([...blown, '--quiet'])
  expect(first.status).toBe(1)
  const again = await vitrine(['retry', project, '2', '--quiet'])
  expect(again).toEqual({ status: 1, out: '', err: first.err })
  expect(first.err).toMatch(/of 2 tasks failed: quench sample \d: the motion blew up/)
})

test('a recipe file is whole: options beside it are refused by name, and nothing is made', async () => {
  const file = join(temporaryFolder(), 'recipe.json')
  writeFileSync(file, JSON.stringify({ vitrine: 1 }))
  const before = await vitrineJson<unknown[]>(['list', project, 'runs'])
  const { status, err } = await vitrine(['prepare', project, file, '--density', '0.5', '--sweep', 'seed=1,2'])
  expect(status).toBe(2)
  expect(err).toMatch(/--density, --sweep/)
  expect(await vitrineJson<unknown[]>(['list', project, 'runs'])).toEqual(before)
})
