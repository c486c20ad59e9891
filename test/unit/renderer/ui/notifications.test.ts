// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import {
  clearNotifications,
  dismiss,
  markNotificationsSeen,
  notificationLog,
  notifications,
  notify,
  notifyError,
  unseenNotifications,
} from '../../../../src/renderer/ui/notifications.ts'
import { Cancelled, InputError } from '../../../../src/shared/contracts/errors.ts'

beforeEach(() => {
  clearNotifications()
  markNotificationsSeen()
})

test('one of the same id takes the place of the one before, in the corner and in the list', () => {
  notify({ id: 'history', kind: 'info', text: 'Undone: a' })
  notify({ id: 'history', kind: 'info', text: 'Undone: b' })
  expect(notifications.map(({ text }) => text)).toEqual(['Undone: b'])
  expect(notificationLog.map(({ text }) => text)).toEqual(['Undone: b'])
})

test('at most four stand in the corner, and the list keeps the last hundred, newest first', () => {
  for (let index = 0; index < 120; index++) notify({ kind: 'info', text: `note ${String(index)}` })
  expect(notifications.map(({ text }) => text)).toEqual(['note 116', 'note 117', 'note 118', 'note 119'])
  expect(notificationLog).toHaveLength(100)
  expect(notificationLog[0]?.text).toBe('note 119')
})

test('a quiet one is only listed', () => {
  notify({ kind: 'good', text: 'done', isQuiet: true })
  expect(notifications).toHaveLength(0)
  expect(notificationLog).toHaveLength(1)
})

test('what is dismissed stays in the list', () => {
  notify({ id: 'a', kind: 'info', text: 'a' })
  dismiss('a')
  expect([notifications.length, notificationLog.length]).toEqual([0, 1])
})

test('new ones are counted until the list was looked at', () => {
  notify({ kind: 'info', text: 'a' })
  notify({ kind: 'info', text: 'b' })
  expect(unseenNotifications.value).toBe(2)
  markNotificationsSeen()
  expect(unseenNotifications.value).toBe(0)
})

test('a fault has details to copy, with version and platform; a mistake of the user’s has none', () => {
  notifyError(new TypeError('x is not a function'))
  expect(notifications.at(-1)?.details).toMatch(/x is not a function\nKind: fault\nVitrine: [^\n]+\nPlatform: [^\n]+\n\nTypeError/)
  notifyError(new InputError('density must be positive', { path: 'system.density' }))
  expect(notifications.at(-1)?.details).toBeUndefined()
})

test('what the user cancelled is not an error', () => {
  notifyError(new Cancelled())
  expect(notificationLog).toHaveLength(0)
})
