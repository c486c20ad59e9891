import { expect, test } from 'vitest'
import { matchesShortcut, shortcutText, type PressedKey } from '../../../../src/renderer/actions/shortcuts.ts'
import { actionHeads } from '../../../../src/shared/contracts/actions.ts'

function pressed(key: string, held: Partial<PressedKey> = {}): PressedKey {
  return { key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }
}
const ctrl = { ctrlKey: true }

test.each([
  ['CmdOrCtrl+K', pressed('k', ctrl), true],
  ['CmdOrCtrl+K', pressed('K', ctrl), true],
  ['CmdOrCtrl+K', pressed('k'), false],
  ['CmdOrCtrl+K', pressed('k', { ...ctrl, altKey: true }), false],
  ['CmdOrCtrl+Z', pressed('Z', { ...ctrl, shiftKey: true }), false],
  ['CmdOrCtrl+Shift+Z', pressed('Z', { ...ctrl, shiftKey: true }), true],
  ['CmdOrCtrl+Enter', pressed('Enter', ctrl), true],
  ['CmdOrCtrl+]', pressed(']', ctrl), true],
])('%s with %o: %s', (shortcut, key, matches) => {
  expect(matchesShortcut(key, shortcut, false)).toBe(matches)
})

test('a digit counts by its place where a keyboard needs Shift for it', () => {
  expect(matchesShortcut(pressed('é', { ...ctrl, code: 'Digit2' }), 'CmdOrCtrl+2', false)).toBe(true)
  expect(matchesShortcut(pressed('3', { ...ctrl, code: 'Digit2' }), 'CmdOrCtrl+2', false)).toBe(false)
})

test('a sign counts whatever key makes it', () => {
  expect(matchesShortcut(pressed('/', { ...ctrl, shiftKey: true, code: 'Digit7' }), 'CmdOrCtrl+/', false)).toBe(true)
})

test('on a Mac it is Command, and Control does nothing', () => {
  expect(matchesShortcut(pressed('k', { metaKey: true }), 'CmdOrCtrl+K', true)).toBe(true)
  expect(matchesShortcut(pressed('k', ctrl), 'CmdOrCtrl+K', true)).toBe(false)
  expect(matchesShortcut(pressed('k', { metaKey: true }), 'CmdOrCtrl+K', false)).toBe(false)
})

test('no pressed key means two actions', () => {
  const shortcuts = actionHeads.flatMap((head) => ('shortcut' in head ? [head.shortcut] : []))
  for (const shortcut of shortcuts) {
    const parts = shortcut.split('+')
    const key = pressed(parts.at(-1) ?? '', { ...ctrl, shiftKey: parts.includes('Shift') })
    expect(shortcuts.filter((other) => matchesShortcut(key, other, false))).toEqual([shortcut])
  }
})

test('shortcuts read as people know them', () => {
  expect(shortcutText('CmdOrCtrl+Shift+Z', false)).toBe('Ctrl+Shift+Z')
  expect(shortcutText('CmdOrCtrl+Shift+Z', true)).toBe('⇧⌘Z')
  expect(shortcutText('CmdOrCtrl+Enter', false)).toBe('Ctrl+Enter')
})
