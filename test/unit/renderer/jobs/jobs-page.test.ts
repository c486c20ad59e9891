// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import type { TaskRow } from '../../../../src/shared/contracts/records.ts'
import JobsPage from '../../../../src/renderer/features/jobs/JobsPage.vue'
import type { Answers } from '../doubles/engine-double.ts'
import { givenProject, givenRun } from '../doubles/given.ts'
import { mountInWindow } from '../doubles/mount-window.ts'

const task = (number: number, changes: Partial<TaskRow> = {}): TaskRow => ({
  number,
  kind: 'prepare',
  title: `quench sample ${String(number)}`,
  state: 'queued',
  fraction: 0,
  started: null,
  finished: null,
  seconds: null,
  message: null,
  sample: null,
  result: null,
  ...changes,
})
const counts = { queued: 3, running: 0, paused: 0, done: 4, failed: 1, cancelled: 0 }
const log = [
  { time: '2026-01-01T00:00:00Z', level: 'info', text: '8 tasks planned' },
  { time: '2026-01-01T00:01:00Z', level: 'error', text: 'quench sample 1: it blew up' },
] as const

function answers(run = givenRun(1)): Answers {
  return {
    'runs.list': () => [run, givenRun(2, { name: 'another', state: 'done' })],
    'runs.show': () => ({
      run,
      recipe: { vitrine: 1 },
      tasks: [],
      log: [...log],
      samples: [3],
      results: [],
      host: 'a computer',
      version: '1.2.3',
      command: 'vitrine prepare P.vitrine',
    }),
    'runs.tasks': () => ({ total: 8, rows: [task(1, { state: 'failed', message: 'it blew up' })], counts }),
    'runs.observations': () => [{ task: 1, title: 'quench sample 1', columns: { work: [1e6, 2e6], temperature: [1, 0.5] } }],
    'runs.pause': () => ({}),
    'runs.cancel': () => ({}),
    'runs.retry': () => ({ tasks: 5 }),
  }
}

async function openJobs(given: Answers, run = 'run-1') {
  const window = await mountInWindow(JobsPage, given, {}, { run })
  await vi.waitUntil(() => window.wrapper.findAll('button[aria-current]').length === 1)
  return window
}

test('an empty project says what will be here and what to do', async () => {
  const { wrapper } = await mountInWindow(JobsPage)
  expect(wrapper.text()).toContain('No runs yet')
  expect(wrapper.get('button.primary').text()).toBe('Prepare a glass')
})

test('a run is told by state, count and time, and its actions are those that it allows, from buttons and menu alike', async () => {
  const { wrapper, double, actions } = await openJobs(answers(givenRun(1, { state: 'running', failed: 0 })))
  const buttons = wrapper.findAll('.actions button').map((button) => button.text())
  expect(buttons.slice(0, 2)).toEqual(['Pause run', 'Cancel run'])
  expect([actions.obstacleOf('jobs.pause'), actions.obstacleOf('jobs.resume')]).toEqual(['', 'The run goes on already'])
  await actions.run('jobs.pause')
  expect(double.calls.at(-1)).toEqual({ name: 'runs.pause', args: { run: 'run-1' } })
  await double.emit('run.changed', {
    project: givenProject().path,
    run: givenRun(1, { state: 'failed', failed: 2, message: '2 of 8 failed' }),
  })
  await vi.waitUntil(() => wrapper.text().includes('Retry what failed'))
  expect(actions.obstacleOf('jobs.pause')).toBe('The run is failed: there is nothing to pause')
  await actions.run('jobs.retry')
  expect(double.calls.filter(({ name }) => name === 'runs.retry')[0]?.args).toEqual({ run: 'run-1' })
})

test('the log is searched, and says when nothing is like that', async () => {
  const { wrapper } = await openJobs(answers())
  const tab = wrapper.findAll('[role=tab]').find((one) => one.text().startsWith('Log'))
  await tab?.trigger('mousedown', { button: 0 })
  await vi.waitUntil(() => wrapper.findAll('ol.log li').length === 2)
  await wrapper.get('input[type=search]').setValue('BLEW')
  expect(wrapper.findAll('ol.log li').map((line) => line.text())).toEqual([expect.stringContaining('it blew up')])
  await wrapper.get('input[type=search]').setValue('nothing of the kind')
  expect(wrapper.text()).toContain('No line of the log is like that.')
})

test('what was asked stands as command and recipe', async () => {
  const { wrapper } = await openJobs(answers())
  const tab = wrapper.findAll('[role=tab]').find((one) => one.text().startsWith('Recipe'))
  await tab?.trigger('mousedown', { button: 0 })
  await vi.waitUntil(() => wrapper.find('pre.command').exists())
  expect(wrapper.get('pre.command').text()).toBe('vitrine prepare P.vitrine')
  expect(wrapper.findAll('pre')[1]?.text()).toContain('"vitrine": 1')
})
