// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { useAction } from '../../../../src/renderer/actions/use-action.ts'
import CommandPalette from '../../../../src/renderer/shell/palette/CommandPalette.vue'
import { mountInWindow } from '../doubles/mount-window.ts'
import { givenRun, givenSample } from '../doubles/given.ts'

const options = () => [...document.querySelectorAll('[role=option]')]
const titles = () => options().map((option) => option.querySelector('.palette-title')?.textContent)
const selected = () => options().findIndex((option) => option.getAttribute('aria-selected') === 'true')

async function openPalette() {
  const ran = vi.fn<() => void>()
  const page = defineComponent(() => {
    useAction('file.new', { run: ran })
    useAction('modes.next', { run: ran, obstacle: () => 'No mode is chosen' })
    return () => h(CommandPalette)
  })
  const mounted = await mountInWindow(page, {
    'runs.list': () => [givenRun(7)],
    'ensembles.list': () => [{ id: 'ensemble-1', name: 'fast 3D IPL', run: 'run-7', samples: 12, created: '2026-01-02T03:04:05Z' }],
    'samples.list': () => ({ rows: [givenSample(41, { name: 'fast 3D IPL #41' })], total: 1 }),
  })
  await mounted.actions.run('view.palette')
  await vi.waitUntil(() => document.querySelector('[role=combobox]'))
  const field = document.querySelector<HTMLInputElement>('[role=combobox]')
  if (!field) throw new Error('there is no field')
  const type = (text: string) => {
    field.value = text
    field.dispatchEvent(new Event('input'))
  }
  const press = (key: string) => field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  return { ...mounted, ran, field, type, press }
}

test('it offers the actions of the moment, those with an obstacle last and with the reason', async () => {
  await openPalette()
  expect(titles()).toEqual(['New Project…', 'Next Mode'])
  expect(options()[1]?.getAttribute('aria-disabled')).toBe('true')
  expect(options()[1]?.textContent).toContain('No mode is chosen')
})

test('the field names the active option, and the arrows go round', async () => {
  const { field, press } = await openPalette()
  expect(field.getAttribute('aria-activedescendant')).toBe(options()[0]?.id)
  press('ArrowDown')
  await vi.waitUntil(() => selected() === 1)
  expect(field.getAttribute('aria-activedescendant')).toBe(options()[1]?.id)
  press('ArrowDown')
  await vi.waitUntil(() => selected() === 0)
  press('ArrowUp')
  await vi.waitUntil(() => selected() === 1)
})

test('Enter runs the active one and closes; what has an obstacle stays', async () => {
  const { ran, press } = await openPalette()
  press('ArrowDown')
  await vi.waitUntil(() => selected() === 1)
  press('Enter')
  expect(document.querySelector('[role=combobox]')).not.toBeNull()
  press('ArrowUp')
  await vi.waitUntil(() => selected() === 0)
  press('Enter')
  await vi.waitUntil(() => ran.mock.calls.length === 1)
  expect(document.querySelector('[role=combobox]')).toBeNull()
})

test('words find ensembles, runs and samples of the project, and lead to them', async () => {
  const { router, type, press } = await openPalette()
  const push = vi.spyOn(router, 'push')
  type('fast ipl')
  await vi.waitUntil(() => options().length === 3)
  expect(titles()).toEqual(['fast 3D IPL', 'fast 3D IPL', expect.stringMatching(/^Sample 41/)])
  press('ArrowDown')
  await vi.waitUntil(() => selected() === 1)
  press('Enter')
  await vi.waitUntil(() => push.mock.calls.length === 1)
  expect(push).toHaveBeenCalledWith('/jobs/run-7')
})

test('what is found is counted aloud, and nothing found is said', async () => {
  const { type } = await openPalette()
  const status = () => document.querySelector('.palette [role=status]')?.textContent
  expect(status()).toBe('2 results')
  type('zzzzq')
  await vi.waitUntil(() => options().length <= 1)
  type('new')
  await vi.waitUntil(() => titles()[0] === 'New Project…')
})
