import type { MenuItemConstructorOptions } from 'electron'
import { expect, test, vi } from 'vitest'
import { menuTemplate, type MenuHandlers } from '../../../src/main/menu-template.ts'
import { actionHeads, menuTitles } from '../../../src/shared/contracts/actions.ts'

const handlers = {
  act: vi.fn<MenuHandlers['act']>(),
  openProject: vi.fn<MenuHandlers['openProject']>(),
}

function itemsOf(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])
}

function click(item: MenuItemConstructorOptions | undefined): void {
  const act = item?.click as (() => void) | undefined
  act?.()
}

test.each(['linux', 'darwin', 'win32'])('on %s the menu offers every action of the list once, and runs it', (platform) => {
  const items = itemsOf(menuTemplate(platform, [], handlers))
  for (const { id } of actionHeads) {
    const found = items.filter((item) => item.id === id)
    expect(found, id).toHaveLength(1)
    click(found[0])
    expect(handlers.act).toHaveBeenLastCalledWith(id)
  }
})

test('each action stands in the menu that the list names, in the order of the list', () => {
  const template = menuTemplate('linux', [], handlers)
  for (const [menu, title] of Object.entries(menuTitles)) {
    const items = itemsOf([template.find(({ label }) => label === title) ?? {}])
    const wanted = actionHeads.filter((head) => head.menu === menu).map(({ id }) => id)
    expect(
      items.flatMap(({ id }) => id ?? []),
      title,
    ).toEqual(wanted)
  }
})

test('every action is greyed until a window offers it', () => {
  const items = itemsOf(menuTemplate('linux', [], handlers)).filter(({ id }) => id !== undefined)
  expect(items.every(({ enabled }) => enabled === false)).toBe(true)
})

test.each([
  ['linux', false],
  ['win32', false],
  ['darwin', true],
])('on %s the menu registers its keys itself: %s, because the page hears them', (platform, registered) => {
  const items = itemsOf(menuTemplate(platform, [], handlers)).filter(({ id, accelerator }) => id !== undefined && accelerator !== undefined)
  expect(items.length).toBeGreaterThan(10)
  expect(new Set(items.map(({ registerAccelerator }) => registerAccelerator))).toEqual(new Set([registered]))
})

test('no two items share an accelerator', () => {
  const accelerators = itemsOf(menuTemplate('linux', [], handlers)).flatMap(({ accelerator }) => accelerator ?? [])
  expect(new Set(accelerators).size).toBe(accelerators.length)
})

test('what text fields need of the system is there', () => {
  const roles = itemsOf(menuTemplate('linux', [], handlers)).map(({ role }) => role)
  expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'resetZoom', 'zoomIn', 'zoomOut']))
})

test('a recent project is listed by name and opens by path', () => {
  const items = itemsOf(menuTemplate('linux', [{ path: '/a/ipl.vitrine', name: 'ipl' }], handlers))
  click(items.find(({ label }) => label === 'ipl'))
  expect(handlers.openProject).toHaveBeenCalledWith('/a/ipl.vitrine')
})

test('without recent projects their menu is inactive', () => {
  expect(itemsOf(menuTemplate('linux', [], handlers)).find(({ label }) => label === 'Open Recent')?.enabled).toBe(false)
})
