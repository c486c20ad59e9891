// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import { RouterView } from 'vue-router'
import { forgetArrays } from '../../../../src/renderer/engine/use-results.ts'
import type { ArrayValue, ResultRow, SampleState } from '../../../../src/shared/contracts/records.ts'
import { givenRun, givenSample } from '../doubles/given.ts'
import { mountInWindow } from '../doubles/mount-window.ts'

const modes = 4
const particles = 10

beforeEach(forgetArrays)
// the test's document has no fonts to wait for
Object.defineProperty(document, 'fonts', { value: { ready: Promise.resolve() } })

function result(sample: number, lowestFrequency: number): ResultRow {
  return {
    id: `result-${sample}`,
    sample,
    ensemble: null,
    analysis: 'modes',
    version: 1,
    parameters: { count: modes },
    scalars: { lowestFrequency, count: modes, maxResidual: 2e-12 },
    arrays: {
      eigenvalues: { shape: [modes], unit: 'ε/λ²' },
      frequencies: { shape: [modes], unit: '√(ε/m)/λ' },
      participationRatios: { shape: [modes], unit: '1' },
      modes: { shape: [modes, particles, 3], unit: '1' },
    },
    created: '2026-01-02T03:04:05Z',
  }
}

/** Mode k of a sample: particle k moves along x, all others a tenth of it. */
function field(item: number): ArrayValue {
  const data = new Float64Array(3 * particles)
  for (let i = 0; i < particles; i++) data[3 * i] = i === item ? 1 : 0.1
  return { data, shape: [particles, 3], unit: '1' }
}

async function openModes(path: string, results: ResultRow[], states: Record<number, SampleState> = {}) {
  const known = [...results]
  const opened = await mountInWindow(RouterView, {
    'results.list': ({ samples }) => known.filter((row) => samples === undefined || String(row.sample) === samples),
    'samples.list': ({ where = [], limit = 200 }) => {
      const rows = [1, 2, 3].map((id) => {
        const lowest = known.find((row) => row.sample === id)?.scalars['lowestFrequency']
        return givenSample(id, { particles, state: states[id] ?? 'inherent', lowestFrequency: typeof lowest === 'number' ? lowest : null })
      })
      const fit = rows.filter((row) => !where.some((condition) => condition.startsWith('lowestFrequency')) || row.lowestFrequency !== null)
      fit.sort((a, b) => (a.lowestFrequency ?? 0) - (b.lowestFrequency ?? 0) || a.id - b.id)
      return { rows: fit.slice(0, limit), total: fit.length }
    },
    'samples.show': ({ sample }) => ({
      row: givenSample(sample, { particles, state: states[sample] ?? 'inherent' }),
      modelParameters: {},
      notes: '',
      details: {},
      parents: [],
      children: [],
      recipe: null,
      source: null,
      results: [],
      command: null,
    }),
    'modes.decay': () => ({
      r: [1, 2, 3],
      amplitude: [1, 0.5, 0.2],
      lower: [1, 0.4, 0.1],
      upper: [1, 0.6, 0.3],
      core: [1, 2, 3],
      fit: null,
      expectedSlope: -2,
      note: 'The box is small.',
    }),
    'modes.energy': () => ({
      s: [-1, 0, 1],
      quadratic: [1, 0, 1],
      quartic: [2, 0, 3],
      true: [2, 0, 3],
      kappa: 2,
      tau: -41.3,
      chi: 1820,
      nu: 0.5,
      reason: '',
    }),
    'modes.phononBands': () => ({
      bands: [{ frequency: 2, from: 1.9, to: 2.1, modes: 12, found: 11.2, kind: 'transverse' }],
      result: 'result-1',
      overlap: [0.1, 0.9, 0.2, 0.3],
      shearModulus: 10,
      bulkModulus: 20,
      reason: '',
    }),
    'runs.prepare': () => ({ run: 'run-6' }),
    'samples.configuration': () => ({
      dimension: 3,
      particles,
      positions: Float64Array.from({ length: 3 * particles }, (_, k) => k % 7),
      species: new Int32Array(particles),
      speciesNames: ['A'],
      diameters: new Float64Array(particles).fill(1),
      lengths: Float64Array.of(7, 7, 7),
      tilt: 0,
    }),
    'results.array': ({ result: id, name }) => {
      const low = known.find((row) => row.id === id)?.scalars['lowestFrequency'] ?? 0
      const values = Array.from({ length: modes }, (_, k) =>
        name === 'participationRatios' ? 0.2 + 0.1 * k : name === 'frequencies' ? low + k : (low + k) ** 2,
      )
      return { data: Float64Array.from(values), shape: [modes], unit: '1' }
    },
    'results.arrayItem': ({ item }) => field(item),
    'runs.analyse': () => ({ run: 'run-5' }),
  })
  await opened.router.push(path)
  const shown = (name: string) =>
    vi.waitUntil(() => opened.wrapper.findAll('canvas').some((canvas) => canvas.attributes('aria-label')?.startsWith(name)), 5000)
  const option = (mode: number) => opened.wrapper.get(`[role="option"][aria-label="Mode ${mode}"]`)
  const tab = async (title: string) => {
    const trigger = opened.wrapper.findAll('[role="tab"]').find((one) => one.text() === title)
    await trigger?.trigger('mousedown', { button: 0 })
    await flushPromises()
  }
  const inspector = () => opened.wrapper.get('aside')
  return { ...opened, known, shown, option, tab, inspector }
}

test('the place opens on the softest mode of all samples', async () => {
  const page = await openModes('/modes', [result(1, 0.9), result(3, 0.4)])
  await page.shown('Mode 1 of sample 3')
  expect(page.router.currentRoute.value.path).toBe('/modes/3')
})

test('the mode of the address is shown, and strip, table, numbers and picture agree on it', async () => {
  const page = await openModes('/modes/1?mode=3', [result(1, 0.5)])
  await page.shown('Mode 3 of sample 1')
  expect(page.option(3).attributes('aria-selected')).toBe('true')
  expect(page.wrapper.findAll('[role="option"][tabindex="0"]')).toHaveLength(1)
  const row = page.wrapper.get('[aria-label="Modes"] tr[aria-selected="true"]')
  expect(row.findAll('td').map((cell) => cell.text())).toEqual(['3', '2.5000', '4.0', '6.2500', '0.20'])
  expect(page.inspector().text()).toContain('Mode 3')
})

test('an arrow key on the strip walks to the next mode and takes the focus along', async () => {
  const page = await openModes('/modes/1?mode=2', [result(1, 0.5)])
  await page.shown('Mode 2 of sample 1')
  await page.option(2).trigger('keydown', { key: 'ArrowRight' })
  await page.shown('Mode 3 of sample 1')
  expect(document.activeElement).toBe(page.option(3).element)
  expect(page.router.currentRoute.value.query['mode']).toBe('3')
})

test('Home and End go to the ends of the strip, and no key goes beyond', async () => {
  const page = await openModes('/modes/1?mode=2', [result(1, 0.5)])
  await page.shown('Mode 2 of sample 1')
  await page.option(2).trigger('keydown', { key: 'End' })
  await page.shown('Mode 4 of sample 1')
  await page.option(4).trigger('keydown', { key: 'ArrowRight' })
  await flushPromises()
  expect(page.option(4).attributes('aria-selected')).toBe('true')
  await page.option(4).trigger('keydown', { key: 'Home' })
  await page.shown('Mode 1 of sample 1')
})

test('Top 5 % leaves one arrow of ten particles, and the threshold is free again when moved', async () => {
  const page = await openModes('/modes/1', [result(1, 0.5)])
  await page.shown('Mode 1 of sample 1: 10 arrows')
  await page.wrapper
    .findAll('button')
    .find((button) => button.text() === 'Top 5 %')
    ?.trigger('click')
  await page.shown('Mode 1 of sample 1: 1 arrow on')
  await page.wrapper.get('[role="slider"]').trigger('keydown', { key: 'Home' })
  await page.shown('Mode 1 of sample 1: 10 arrows')
})

test('the particle that moves most stands first in the table beside the picture', async () => {
  const page = await openModes('/modes/1?mode=3', [result(1, 0.5)])
  await page.shown('Mode 3')
  await page.tab('Particles')
  const first = page.wrapper.get('[aria-label="Particles that move most"] tbody tr')
  expect(first.text()).toMatch(/^2 A.*1\.000/)
  await first.get('button').trigger('click')
  expect(first.get('button').attributes('aria-pressed')).toBe('true')
})

test('a sample without modes offers to find them, and shows them when they come', async () => {
  const page = await openModes('/modes/2', [result(1, 0.5)])
  const button = () => page.wrapper.findAll('button').find((one) => one.text() === 'Find modes')
  await vi.waitUntil(() => button() !== undefined)
  await page.wrapper.get('form input').setValue('7')
  await page.wrapper.get('form').trigger('submit')
  await vi.waitUntil(() => page.double.calls.some((call) => call.name === 'runs.analyse'))
  expect(page.double.calls.find((call) => call.name === 'runs.analyse')?.args).toEqual({
    analysis: 'modes',
    samples: '2',
    parameters: { count: 7 },
  })
  await vi.waitUntil(() => page.wrapper.find('[role="progressbar"]').exists())
  page.known.push(result(2, 0.7))
  await page.double.emit('result.added', { project: '/data/soft glasses.vitrine', results: ['result-2'] })
  await page.shown('Mode 1 of sample 2')
})

test('a run that fails says why, and the button is free again', async () => {
  const page = await openModes('/modes/2', [])
  await vi.waitUntil(() => page.wrapper.find('form').exists())
  await page.wrapper.get('form').trigger('submit')
  await vi.waitUntil(() => page.wrapper.find('[role="progressbar"]').exists())
  const run = givenRun(5, { kind: 'analyse', state: 'failed', message: 'sample 2 is a liquid; minimise it first' })
  await page.double.emit('run.changed', { project: '/data/soft glasses.vitrine', run })
  await vi.waitUntil(() => page.wrapper.find('[role="alert"]').exists())
  expect(page.wrapper.get('[role="alert"]').text()).toContain('minimise it first')
  expect(page.wrapper.get('form button[type="submit"]').attributes('disabled')).toBeUndefined()
})

test('without WebGL the page says so and keeps its numbers', async () => {
  const page = await openModes('/modes/1', [result(1, 0.5)])
  await page.shown('Mode 1 of sample 1')
  expect(page.wrapper.text()).toContain('The 3D view needs WebGL 2')
  expect(page.wrapper.findAll('[aria-label="Modes"] tbody tr')).toHaveLength(modes)
})

test('two modes stand side by side, and the second can be any mode of any sample', async () => {
  const page = await openModes('/modes/1?mode=2', [result(1, 0.5), result(3, 0.4)])
  await page.shown('Mode 2 of sample 1')
  await page.actions.run('modes.compare')
  await page.shown('Mode 3 of sample 1')
  expect(page.router.currentRoute.value.query['with']).toBe('1:3')
  expect(page.wrapper.findAll('canvas')).toHaveLength(2)
  await vi.waitUntil(() => page.inspector().text().includes('Overlap |ψ·ψ′|'))
  await page.router.push('/modes/1?mode=2&with=3:4')
  await page.shown('Mode 4 of sample 3')
  await vi.waitUntil(() => page.inspector().text().includes('no overlap to tell'))
  await page.actions.run('modes.compare')
  await vi.waitUntil(() => page.wrapper.findAll('canvas').length === 1)
  expect(page.router.currentRoute.value.query['with']).toBeUndefined()
})

test('the actions walk along the modes and say where they end', async () => {
  const page = await openModes('/modes/1?mode=3', [result(1, 0.5)])
  await page.shown('Mode 3 of sample 1')
  await page.actions.run('modes.next')
  await page.shown('Mode 4 of sample 1')
  expect(page.actions.obstacleOf('modes.next')).toBe('This is the last mode')
  await page.actions.run('modes.previous')
  await page.shown('Mode 3 of sample 1')
  expect(page.actions.obstacleOf('modes.centre')).toBe('')
})

test('a band is drawn with its label, and a mode that is mostly waves is told', async () => {
  const page = await openModes('/modes/1?mode=1', [result(1, 0.5)])
  await page.shown('Mode 1 of sample 1')
  await vi.waitUntil(() => page.wrapper.find('.band title').exists())
  expect(page.wrapper.get('.band title').text()).toContain('1st transverse band: predicted ω = 2, 12 waves, 11.2 of them')
  expect(page.option(2).attributes('aria-description')).toContain('mostly plane waves')
  expect(page.option(1).attributes('aria-description')).not.toContain('waves')
})

test('the expansion’s numbers come with their units from the catalogue, and what they mean in words', async () => {
  const page = await openModes('/modes/1?mode=1', [result(1, 0.5)])
  await page.shown('Mode 1 of sample 1')
  await vi.waitUntil(() => page.inspector().text().includes('−41.3'))
  expect(page.inspector().text()).toContain('one minimum')
})

test('a table’s head sorts it, and the arrow keys walk in that order', async () => {
  const page = await openModes('/modes/1?mode=2', [result(1, 0.5)])
  await page.shown('Mode 2 of sample 1')
  const numbers = () => page.wrapper.findAll('[aria-label="Modes"] tbody tr.row').map((row) => row.get('td').text())
  await vi.waitUntil(() => page.wrapper.findAll('[aria-label="Modes"] th').length === 5)
  const head = page.wrapper.findAll('[aria-label="Modes"] th')[4]
  await head?.get('button').trigger('click')
  await head?.get('button').trigger('click')
  expect(head?.attributes('aria-sort')).toBe('descending')
  expect(numbers()).toEqual(['2', '4', '3', '1'])
  await page.wrapper.get('[aria-label="Modes"] tr[aria-selected="true"]').trigger('keydown', { key: 'ArrowDown' })
  await page.shown('Mode 4 of sample 1')
})

test('a liquid says what its modes would be, and minimising it leads to those of its inherent state', async () => {
  const page = await openModes('/modes/2', [], { 2: 'liquid' })
  const button = () => page.wrapper.findAll('button').find((one) => one.text() === 'Minimise it and find its modes')
  await vi.waitUntil(() => button() !== undefined)
  expect(page.wrapper.text()).toContain('frequency imaginary')
  await button()?.trigger('click')
  await vi.waitUntil(() => page.double.calls.some((call) => call.name === 'runs.prepare'))
  expect(page.double.calls.find((call) => call.name === 'runs.prepare')?.args).toEqual({
    recipe: { vitrine: 1, system: { from: '2' }, protocol: { name: 'minimise' }, then: [{ analysis: 'modes' }] },
  })
})
