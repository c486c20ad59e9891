import { expect, test } from 'vitest'
import {
  currentOf,
  emptyBook,
  freshId,
  readBook,
  withDraft,
  withoutDraft,
  withText,
} from '../../../../src/renderer/features/prepare/drafts.ts'

const at = (minute: number) => `2026-01-02T03:${String(minute).padStart(2, '0')}:00Z`

test('what is written goes into the current draft, and the first text makes the first draft', () => {
  const first = withText(emptyBook, '{}', at(1))
  expect(first.drafts).toHaveLength(1)
  const second = withText(first, '{ "a": 1 }', at(2))
  expect(second.drafts).toEqual([{ id: first.current, name: '', text: '{ "a": 1 }', changed: at(2) }])
  expect(withText(second, '{ "a": 1 }', at(3))).toBe(second)
})

test('a deleted draft comes back as it was, and meanwhile the one changed last is current', () => {
  let book = withText(emptyBook, 'one', at(1))
  const one = currentOf(book)
  book = withDraft(book, { id: freshId(book), name: 'two', text: 'two', changed: at(2) })
  book = withDraft(book, { id: freshId(book), name: 'three', text: 'three', changed: at(3) })
  if (!one) throw new Error('the first draft is gone')
  const without = withoutDraft(withDraft(book, one), one.id)
  expect(currentOf(without)?.name).toBe('three')
  expect(currentOf(withDraft(without, one))).toEqual(one)
})

test('ids are never used twice', () => {
  let book = withText(emptyBook, 'one', at(1))
  book = withDraft(book, { id: freshId(book), name: '', text: 'two', changed: at(2) })
  expect(new Set(book.drafts.map(({ id }) => id)).size).toBe(2)
  expect(book.drafts.map(({ id }) => id)).not.toContain(freshId(book))
})

test('what was kept in another shape counts as nothing, and does not break the page', () => {
  expect(readBook(null)).toEqual(emptyBook)
  expect(readBook({ current: 'draft-1', drafts: 'no list' })).toEqual(emptyBook)
  const good = { id: 'draft-1', name: '', text: '{}', changed: at(1) }
  expect(readBook({ current: 'draft-1', drafts: [good, { id: 3 }] })).toEqual({ current: 'draft-1', drafts: [good] })
})
