import { expect, test } from 'vitest'
import { inGroups, type PaletteEntry } from '../../../../src/renderer/shell/palette/palette-entry.ts'
import { rank, rankAll } from '../../../../src/renderer/shell/palette/rank.ts'
import { actionHeads, type ActionHead } from '../../../../src/shared/contracts/actions.ts'

const actions: readonly ActionHead[] = actionHeads
const best = (query: string) => rankAll(query, actions)[0]?.item.id

test.each([
  ['home', 'go.home'],
  ['new proj', 'file.new'],
  ['proj new', 'file.new'],
  ['lib', 'go.library'],
  ['imp', 'file.import'],
  ['dark', 'view.theme-dark'],
  ['svg', 'figures.export'],
  ['exfig', 'figures.export'],
  ['trash', 'edit.bin'],
  ['undo', 'edit.undo'],
  ['BIGGER', 'view.text-larger'],
])('“%s” finds %s first', (query, id) => {
  expect(best(query)).toBe(id)
})

test('every word of the query has to be found', () => {
  expect(rank('export zebra', { title: 'Export the Figure…' })).toBeNull()
  expect(rank('export figure', { title: 'Export the Figure…' })).not.toBeNull()
})

test('letters out of order find nothing, nor do letters scattered inside words', () => {
  expect(rank('emoh', { title: 'Home' })).toBeNull()
  expect(rank('nm', { title: 'Command' })).toBeNull()
})

test('an exact word comes before the same letters inside a word, and a title before further words', () => {
  const items = [{ title: 'Unmodelled' }, { title: 'A thing', words: 'mode' }, { title: 'Next Mode' }]
  expect(rankAll('mode', items).map(({ item }) => item.title)[0]).toBe('Next Mode')
})

test('an empty query leaves everything in its order', () => {
  expect(rankAll('  ', actions).map(({ item }) => item.id)).toEqual(actions.map(({ id }) => id))
})

test('accents and case do not matter', () => {
  expect(rank('kob–andersen', { title: 'Kob–Andersen' })).not.toBeNull()
  expect(rank('resume', { title: 'Résumé' })).not.toBeNull()
})

test('the kind with the best entry comes first, what cannot be done now last, and places count through', () => {
  const entry = (group: PaletteEntry['group'], title: string) => ({
    key: title,
    group,
    title,
    hint: '',
    obstacle: '',
    run: () => undefined,
  })
  const groups = inGroups([
    { item: entry('Not now', 'c'), score: 99 },
    { item: entry('Actions', 'a'), score: 3 },
    { item: entry('Places', 'b'), score: 7 },
  ])
  expect(groups.map(({ title }) => title)).toEqual(['Places', 'Actions', 'Not now'])
  expect(groups.flatMap(({ entries }) => entries.map(({ index }) => index))).toEqual([0, 1, 2])
})
