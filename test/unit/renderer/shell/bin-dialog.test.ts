// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import BinDialog from '../../../../src/renderer/shell/BinDialog.vue'
import type { BinEntry } from '../../../../src/shared/contracts/records.ts'
import { mountInWindow } from '../doubles/mount-window.ts'

const button = (text: string) => [...document.querySelectorAll('button')].find((one) => one.textContent?.trim().startsWith(text))

async function openBin(given: BinEntry[]) {
  let entries = given
  const mounted = await mountInWindow(BinDialog, {
    'bin.list': () => entries,
    'bin.restore': (args) => {
      entries = entries.filter(({ id }) => args.entries && !args.entries.includes(id))
      return { samples: 12 }
    },
    'bin.empty': () => {
      entries = []
      return { samples: 12, bytes: 5e6 }
    },
  })
  await mounted.actions.run('edit.bin')
  await vi.waitUntil(() => document.querySelector('[role=dialog]'))
  return mounted
}
const entry = (id: number): BinEntry => ({ id, title: `Delete ${String(id)}`, samples: 12, bytes: 5e6, deleted: '2026-01-02T03:04:05Z' })

test('a deletion is brought back by itself', async () => {
  const { double } = await openBin([entry(1), entry(2)])
  await vi.waitUntil(() => button('Restore'))
  button('Restore')?.click()
  await vi.waitUntil(() => !document.body.textContent?.includes('Delete 1'))
  expect(double.calls.find(({ name }) => name === 'bin.restore')?.args).toEqual({ entries: [1] })
  expect(document.body.textContent).toContain('Delete 2')
})

test('the bin is emptied only after a question that says how much goes', async () => {
  const { double } = await openBin([entry(1)])
  await vi.waitUntil(() => button('Empty the bin'))
  button('Empty the bin')?.click()
  await vi.waitUntil(() => button('Delete for good'))
  expect(document.querySelector('[role=alert]')?.textContent).toContain('12 samples')
  expect(double.calls.some(({ name }) => name === 'bin.empty')).toBe(false)
  button('Delete for good')?.click()
  await vi.waitUntil(() => document.body.textContent?.includes('The bin is empty'))
})
