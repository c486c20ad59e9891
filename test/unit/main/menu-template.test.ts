import type { MenuItemConstructorOptions } from 'electron'
import { expect, test, vi } from 'vitest'
import { menuTemplate, type MenuHandlers } from '../../../src/main/menu-template.ts'
import { menuActions } from '../../../src/shared/contracts/bridge.ts'

const handlers = {
  act: vi.fn<MenuHandlers['act']>(),
  openProject: vi.fn<MenuHandlers['openProject']>(),
  newWindow: vi.fn<MenuHandlers['newWindow']>(),
}

function itemsOf(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])
}

function click(item: MenuItemConstructorOptions | undefined): void {
  const act = item?.click as (() => void) | undefined
  act?.()
}

test.each(['linux', 'darwin', 'win32'])('on %s the menu offers every action once, and runs it', (platform) => {
  const items = itemsOf(menuTemplate(platform, [], handlers))
  for (const action of menuActions) {
    const found = items.filter(({ id }) => id === action)
    expect(found, action).toHaveLength(1)
    click(found[0])
    expect(handlers.act).toHaveBeenLastCalledWith(action)
  }
})

test('no two items share an accelerator', () => {
  const accelerators = itemsOf(menuTemplate('linux', [], handlers)).flatMap(({ accelerator }) => accelerator ?? [])
  expect(new Set(accelerators).size).toBe(accelerators.length)
})

test('a recent project is listed by name and opens by path', () => {
  const items = itemsOf(menuTemplate('linux', [{ path: '/a/ipl.vitrine', name: 'ipl' }], handlers))
  click(items.find(({ label }) => label === 'ipl'))
  expect(handlers.openProject).toHaveBeenCalledWith('/a/ipl.vitrine')
})

test('without recent projects their menu is inactive', () => {
  expect(itemsOf(menuTemplate('linux', [], handlers)).find(({ label }) => label === 'Open Recent')?.enabled).toBe(false)
})
