// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import PreparePage from '../../../../src/renderer/features/prepare/PreparePage.vue'
import type { CallResult } from '../../../../src/shared/contracts/calls.ts'
import { mountInWindow } from '../doubles/mount-window.ts'

beforeEach(() => {
  localStorage.clear()
})

/** Refuses a density that is no number, as the engine does. */
function check({ recipe }: { recipe?: unknown }): CallResult<'recipe.check'> {
  const density = (recipe as { system?: { density?: unknown } }).system?.density
  if (typeof density === 'number' && density > 0) return { recipe: null, problems: [], command: 'vitrine prepare P' }
  return {
    recipe: null,
    problems: [{ message: `density must be a number (got ${String(density)}) at system.density`, path: 'system.density' }],
    command: null,
  }
}

async function openPage() {
  const started: unknown[] = []
  const opened = await mountInWindow(PreparePage, {
    'recipe.check': check,
    'runs.prepare': ({ recipe }) => {
      started.push(recipe)
      return { run: 'run-1' }
    },
  })
  const start = () => opened.wrapper.findAll('button').find((button) => button.text() === 'Start')
  const densityBox = () => {
    const label = opened.wrapper.findAll('label').find((one) => one.text().startsWith('Number density'))
    return opened.wrapper.get<HTMLInputElement>(`[id="${label?.attributes('for') ?? ''}"]`)
  }
  const editor = () => opened.wrapper.get<HTMLTextAreaElement>('[aria-label="Recipe (JSON)"]')
  await vi.waitUntil(() => start()?.attributes('disabled') === undefined)
  return { ...opened, started, start, densityBox, editor }
}

test('a first recipe is there and can be started as it is', async () => {
  const page = await openPage()
  await page.start()?.trigger('click')
  await flushPromises()
  await vi.waitUntil(() => page.started.length === 1)
  expect(page.started[0]).toMatchObject({ vitrine: 1, model: { name: 'ipl', dimension: 3 }, protocol: { name: 'quench' } })
})

test('Start is inactive while a field is wrong, and the reason stands beside it', async () => {
  const page = await openPage()
  await page.densityBox().setValue('0.8x')
  expect(page.start()?.attributes('disabled')).toBeDefined()
  await vi.waitUntil(() => page.wrapper.text().includes('Start waits: density must be a number'))
  expect(page.wrapper.text()).toContain('“0.8x” is not a number')
  await page.densityBox().setValue('8e-1')
  await vi.waitUntil(() => page.start()?.attributes('disabled') === undefined)
  expect(JSON.parse(page.editor().element.value)).toMatchObject({ system: { density: 0.8 } })
})

test('a pasted recipe fills the form', async () => {
  const page = await openPage()
  await page
    .editor()
    .setValue('{"vitrine":1,"model":{"name":"kob-andersen"},"system":{"particles":500,"density":1.2},"protocol":{"name":"quench"}}')
  await flushPromises()
  expect(page.densityBox().element.value).toBe('1.2')
  expect(page.wrapper.get('[role=radio][aria-label="Kob–Andersen"]').attributes('aria-checked')).toBe('true')
})

test('a text that is no JSON yet keeps the form, stops Start and says so', async () => {
  const page = await openPage()
  await page.editor().setValue('{"vitrine": 1,')
  await vi.waitUntil(() => page.wrapper.text().includes('Start waits: this is not JSON yet'))
  expect(page.start()?.attributes('disabled')).toBeDefined()
  expect(page.densityBox().element.value).toBe('0.82')
})

test('the draft is there again after the page was left', async () => {
  const first = await openPage()
  await first.densityBox().setValue('0.91')
  await flushPromises()
  first.wrapper.unmount()
  const second = await openPage()
  expect(second.densityBox().element.value).toBe('0.91')
})
