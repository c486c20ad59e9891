import { expect, test } from 'vitest'
import { breakLines } from '../../../../src/shared/drawing/break-lines.ts'

const widthOf = (text: string) => text.length

test('a text is broken between its words, and a word that is too long is cut', () => {
  expect(breakLines('soft modes of glasses', 10, widthOf)).toEqual(['soft modes', 'of glasses'])
  expect(breakLines('quasilocalised modes', 6, widthOf)).toEqual(['quasil', 'ocalis', 'ed', 'modes'])
})

test.each([0, -1, -1e6])('a width of %f, where not even a letter fits, ends with a letter in each line', (width) => {
  expect(breakLines('ab c', width, widthOf)).toEqual(['a', 'b', 'c'])
})
