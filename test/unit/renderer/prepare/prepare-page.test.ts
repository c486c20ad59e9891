// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import PreparePage from '../../../../src/renderer/features/prepare/PreparePage.vue'
import type { Bridge } from '../../../../src/shared/contracts/bridge.ts'
import type { CallResult } from '../../../../src/shared/contracts/calls.ts'
import type { Answers } from '../doubles/engine-double.ts'
import { givenRun, givenSample } from '../doubles/given.ts'
import { mountInWindow } from '../doubles/mount-window.ts'

// drawing needs a browser's fonts and canvas; what is drawn is tested as data
vi.mock('../../../../src/renderer/charts/use-chart.ts', () => ({ useChart: () => undefined }))

/** Waits for what answers and timers bring about; long, for a machine that does other things as well. */
const until = (isSo: () => boolean) => vi.waitUntil(isSo, { timeout: 20_000 })

/** Refuses a density that is no number, and keys it does not know, as the engine does. */
function check({ recipe }: { recipe?: unknown }): CallResult<'recipe.check'> {
  const { system, nonsense } = recipe as { system?: { density?: unknown }; nonsense?: unknown }
  const problems = []
  if (nonsense !== undefined) problems.push({ message: '“nonsense” is not a known key at nonsense', path: 'nonsense' })
  const density = system?.density
  if (!(typeof density === 'number' && density > 0)) {
    problems.push({ message: `density must be a number (got ${String(density)}) at system.density`, path: 'system.density' })
  }
  if (problems.length > 0) return { recipe: null, problems, command: null, points: [] }
  return { recipe: null, problems: [], command: 'vitrine prepare P', points: [{ name: 'one', values: {} }] }
}

const estimate: CallResult<'recipe.estimate'> = {
  seconds: 42,
  secondsPerSample: 10,
  memoryBytes: 90e6,
  diskBytes: 2.1e6,
  samples: 8,
  tasks: 16,
  workers: 2,
  basis: 'measured 4.1 M particle-steps/s at N = 512',
  parts: [{ title: 'equilibration', seconds: 40 }],
}

async function openPage(answers: Answers = {}, native: Partial<Bridge> = {}, query = '') {
  const started: unknown[] = []
  const opened = await mountInWindow(
    PreparePage,
    {
      'recipe.check': check,
      'recipe.estimate': () => estimate,
      'recipe.schedule': () => ({ stages: [], ends: 'minimise' }),
      'model.curves': () => ({ continuity: 3, pairs: [] }),
      'runs.prepare': ({ recipe }) => {
        started.push(recipe)
        return { run: 'run-1' }
      },
      ...answers,
    },
    native,
  )
  if (query) await opened.router.push(`/prepare${query}`)
  const button = (name: string) => opened.wrapper.findAll('button').find((one) => one.text() === name)
  const box = (name: string) => {
    const label = opened.wrapper.findAll('label').find((one) => one.text().startsWith(name))
    return opened.wrapper.get<HTMLInputElement>(`[id="${label?.attributes('for') ?? ''}"]`)
  }
  const editor = async () => {
    const tab = opened.wrapper.findAll('[role=radio]').find((one) => one.text() === 'Recipe (JSON)')
    await tab?.trigger('click')
    return opened.wrapper.get<HTMLTextAreaElement>('[aria-label="Recipe (JSON)"]')
  }
  const start = () => button('Start')
  const isReady = () => start() !== undefined && start()?.attributes('disabled') === undefined
  await until(isReady)
  return { ...opened, started, start, isReady, box, editor, button }
}

test('a first recipe is there and can be started as it is', async () => {
  const page = await openPage()
  await page.start()?.trigger('click')
  await until(() => page.started.length === 1)
  expect(page.started[0]).toMatchObject({ vitrine: 1, model: { name: 'ipl', dimension: 3 }, protocol: { name: 'quench' }, samples: 8 })
})

test('what it costs is told before it is started', async () => {
  const page = await openPage()
  await until(() => page.wrapper.text().includes('about 42'))
  expect(page.wrapper.text()).toContain('Measured 4.1 M particle-steps/s at N = 512')
  expect(page.wrapper.text()).toContain('2.1\u2009MB on disk')
})

test('Start is inactive while a field is wrong, and the reason leads to the field', async () => {
  const page = await openPage()
  await page.box('Number density').setValue('0.8x')
  expect(page.isReady()).toBe(false)
  const reason = () => page.wrapper.findAll('button').find((one) => one.text().startsWith('Start waits: density must be a number'))
  await until(() => reason() !== undefined)
  const steps = page.wrapper.get('nav[aria-label="Steps"]')
  expect(
    steps
      .findAll('button')
      .filter((one) => one.text().includes('something is wrong'))
      .map((one) => one.text())[0],
  ).toMatch(/^System/)
  await reason()?.trigger('click')
  expect(document.activeElement).toBe(page.box('Number density').element)
  await page.box('Number density').setValue('0.9')
  await until(page.isReady)
})

test('what is pasted fills the form, an unknown key is told and kept, and no JSON is told with its line', async () => {
  const page = await openPage()
  const editor = await page.editor()
  const recipe = JSON.parse(editor.element.value) as Record<string, unknown>
  await editor.setValue(JSON.stringify({ ...recipe, system: { particles: 64, density: 0.7 }, nonsense: 3 }, null, 2))
  expect(page.box('Number density').element.value).toBe('0.7')
  await until(() => page.wrapper.text().includes('“nonsense” is not a known key'))
  await page.box('Number density').setValue('0.75')
  expect(JSON.parse(editor.element.value)).toMatchObject({ nonsense: 3, system: { density: 0.75 } })
  await editor.setValue('{\n  "vitrine" 1\n}')
  expect(page.wrapper.text()).toContain('Line 2, column 13: a colon is expected here')
  expect(page.isReady()).toBe(false)
})

test('a number becomes a list, which the recipe holds as its sweep, and one value again', async () => {
  const page = await openPage()
  const editor = await page.editor()
  const recipe = () => JSON.parse(editor.element.value) as { sweep?: unknown; protocol: unknown }
  const toggle = () => page.wrapper.get('[aria-label="Sweep Parent temperature"]')
  await toggle().trigger('click')
  await page.box('Parent temperature').setValue('0.4, 0.5, 0.6')
  expect(recipe()).toMatchObject({ sweep: { 'protocol.temperature': [0.4, 0.5, 0.6] }, protocol: { temperature: 0.4 } })
  await toggle().trigger('click')
  expect(recipe().sweep).toBeUndefined()
  expect(page.box('Parent temperature').element.value).toBe('0.4')
})

test('the draft is handed to main as it is typed, and is there when the window comes again', async () => {
  const kept: Record<string, unknown> = {}
  const native: Partial<Bridge> = {
    rememberedLayout: () => Promise.resolve({ ...kept }),
    rememberLayout: (changes) => Object.assign(kept, changes),
  }
  const first = await openPage({}, native)
  await first.box('Number density').setValue('0.91')
  await until(() => JSON.stringify(kept).includes('0.91'))
  first.wrapper.unmount()
  const second = await openPage({}, native)
  expect(second.box('Number density').element.value).toBe('0.91')
})

test('“prepare more like this” begins a draft from the sample’s recipe with the next seed', async () => {
  const like = {
    vitrine: 1,
    model: { name: 'ipl', dimension: 2 },
    system: { particles: 99, density: 0.8 },
    protocol: { name: 'quench' },
    seed: 4,
  }
  const shown = { modelParameters: {}, notes: '', details: {}, parents: [], children: [], source: null, results: [], command: null }
  const page = await openPage({ 'samples.show': ({ sample }) => ({ ...shown, row: givenSample(sample), recipe: like }) }, {}, '?like=12')
  await until(() => page.box('Particles').element.value === '99')
  expect(page.box('Seed').element.value).toBe('5')
  await until(() => page.router.currentRoute.value.query['like'] === undefined)
})

test('a run is shown with its progress and curves, and with where to go once it has ended', async () => {
  const shown = { recipe: null, tasks: [], log: [], results: [], host: null, version: '1', command: null }
  const page = await openPage({
    'runs.list': () => [givenRun(1)],
    'runs.show': () => ({ ...shown, run: givenRun(1), samples: [1, 2, 3] }),
    'runs.observations': () => [],
  })
  const card = () => page.wrapper.find('[aria-label="Started run"]')
  await until(() => card().exists() && card().text().includes('3 finished samples'))
  expect(page.button('Pause run')).toBeDefined()
  await page.double.emit('run.changed', { project: '/data/soft glasses.vitrine', run: givenRun(1, { state: 'done', done: 8 }) })
  await until(() => card().text().includes('done'))
  expect(page.button('Pause run')).toBeUndefined()
  expect(
    card()
      .findAll('a')
      .map((link) => link.attributes('href')),
  ).toEqual(['#/jobs/run-1', '#/library/1', '#/modes/1', '#/figures'].map((one) => one.slice(1)))
  await card().get('[aria-label="Put fast 3D IPL away"]').trigger('click')
  await flushPromises()
  expect(card().exists()).toBe(false)
})

test('its actions are offered with the reason why not', async () => {
  const page = await openPage()
  expect(page.actions.obstacleOf('prepare.start')).toBe('')
  await page.box('Number density').setValue('-')
  expect(page.actions.obstacleOf('prepare.start')).not.toBe('')
  await until(() => page.actions.obstacleOf('prepare.copy-command') !== '')
  await page.actions.run('prepare.reset')
  await until(() => page.actions.obstacleOf('prepare.start') === '')
})
