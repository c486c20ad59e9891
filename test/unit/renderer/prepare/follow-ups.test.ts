import { expect, test } from 'vitest'
import { addAnalysis, changeAnalysis, moveUp, needsInWords, removeAnalysis } from '../../../../src/renderer/features/prepare/follow-ups.ts'
import { wordsOfContinuity, tooRoughFor } from '../../../../src/renderer/features/prepare/continuity.ts'
import { givenCatalogue } from '../doubles/given.ts'

const draft = {
  then: [{ analysis: 'modes' }, { analysis: 'structure' }, { analysis: 'dos' }],
  sweep: { 'then[0].count': [1, 2], 'then[2].bins': [3, 4], 'protocol.rate': [5, 6] },
}

test('sweeps follow their analysis when it moves, and go with it', () => {
  expect(Object.keys(removeAnalysis(draft, 0)['sweep'] as object)).toEqual(['then[1].bins', 'protocol.rate'])
  expect(Object.keys(moveUp(draft, 2)['sweep'] as object)).toEqual(['then[0].count', 'then[1].bins', 'protocol.rate'])
  expect(moveUp(draft, 2)['then']).toMatchObject([{ analysis: 'modes' }, { analysis: 'dos' }, { analysis: 'structure' }])
  expect(moveUp(draft, 0)).toBe(draft)
})

test('an analysis is added at the end and changed in its place', () => {
  expect(addAnalysis({}, 'modes')['then']).toEqual([{ analysis: 'modes' }])
  const changed = changeAnalysis({ then: draft.then }, 1, { analysis: 'structure', binWidth: 0.1 })
  expect(changed['then']).toEqual([{ analysis: 'modes' }, { analysis: 'structure', binWidth: 0.1 }, { analysis: 'dos' }])
})

const [modes] = givenCatalogue.analyses
if (!modes) throw new Error('the given catalogue lacks an analysis')

test('a cutoff that is too rough for a chosen analysis is told, with what is needed', () => {
  const cubic = { ...modes, name: 'cubic', title: 'Cubic modes', needs: { ...modes.needs, continuity: 3, results: ['modes'] } }
  const chosen = { then: [{ analysis: 'cubic' }] }
  expect(tooRoughFor(chosen, [modes, cubic], 2)[0]).toContain('“Cubic modes” needs the third derivative')
  expect(tooRoughFor(chosen, [modes, cubic], 3)).toEqual([])
  expect(needsInWords(cubic, [modes, cubic])).toContain('a cutoff smooth to derivative 3')
  expect(needsInWords(cubic, [modes, cubic])).toContain('lowest modes')
})

test.each([
  [-1, 'jumps'],
  [0, 'The energy alone is'],
  [3, 'Energy to third derivative are'],
])('a cutoff continuous to %d is put in words', (continuity, words) => {
  expect(wordsOfContinuity(continuity)).toContain(words)
})
