import { expect, test } from 'vitest'
import { plainSentence } from '../../../../src/renderer/ui/plain-sentence.ts'

test('the place at the end of a sentence is left out where the page shows it', () => {
  expect(plainSentence({ message: 'density must be above 0 (got -1) at system.density', path: 'system.density' })).toBe(
    'Density must be above 0 (got -1).',
  )
})

test('a sentence that ends by itself gets no second end', () => {
  expect(plainSentence({ message: 'nothing to see here.' })).toBe('Nothing to see here.')
  expect(plainSentence({ message: 'look at system.density', path: 'protocol' })).toBe('Look at system.density.')
})
