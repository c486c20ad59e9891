import { expect, test } from 'vitest'
import { actionList, activity, desktopNote, layoutRecord, pngImage, projectCard } from '../../../src/main/bridge/shapes.ts'

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
const url = (bytes: Uint8Array) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`

test('a picture of a project is a small PNG', () => {
  const card = (picture: string | null) => projectCard.safeParse({ samples: 3, ensembles: 1, picture }).success
  expect(card(url(png))).toBe(true)
  expect(card(null)).toBe(true)
  expect(card(url(Uint8Array.from([...png, ...new Uint8Array(60_001)])))).toBe(false)
  expect(card(url(new TextEncoder().encode('<svg onload="alert(1)"/>')))).toBe(false)
  expect(card('data:text/html;base64,PGI+')).toBe(false)
  expect(card('javascript:alert(1)')).toBe(false)
  expect(card(`${url(png)}" onerror="alert(1)`)).toBe(false)
})

test('counts of a project are whole and not negative', () => {
  expect(projectCard.safeParse({ samples: -1, ensembles: 1, picture: null }).success).toBe(false)
  expect(projectCard.safeParse({ samples: 1.5, ensembles: 1, picture: null }).success).toBe(false)
})

test('only a PNG goes onto the clipboard', () => {
  expect(pngImage.safeParse(png).success).toBe(true)
  expect(pngImage.safeParse(png.subarray(0, 8)).success).toBe(false)
  expect(pngImage.safeParse(new Uint8Array(100)).success).toBe(false)
  expect(pngImage.safeParse([...png]).success).toBe(false)
})

test('a layout has at most 1 MB', () => {
  expect(layoutRecord.safeParse({ 'splitter.inspector': 18, 'rail.folded': true }).success).toBe(true)
  expect(layoutRecord.safeParse({ text: 'x'.repeat(1024 * 1024) }).success).toBe(false)
  expect(layoutRecord.safeParse('x').success).toBe(false)
})

test('only actions of the list are taken', () => {
  expect(actionList.safeParse(['file.new', 'go.home']).success).toBe(true)
  expect(actionList.safeParse(['file.format-disk']).success).toBe(false)
})

test('what runs and what is told are plain and short', () => {
  expect(activity.safeParse({ runs: 2, name: 'a' }).success).toBe(true)
  expect(activity.safeParse({ runs: -1, name: 'a' }).success).toBe(false)
  expect(desktopNote.safeParse({ title: '', text: '' }).success).toBe(false)
  expect(desktopNote.safeParse({ title: 'Run done', text: 'x'.repeat(1001) }).success).toBe(false)
})
