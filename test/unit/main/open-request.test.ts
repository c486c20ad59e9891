import { expect, test } from 'vitest'
import { readOpenRequest } from '../../../src/main/open-request.ts'

test('a project is read from among the switches, relative to where the command was given', () => {
  expect(readOpenRequest(['--no-sandbox', 'out/main/index.cjs', 'glasses.vitrine'], '/home/a')).toEqual({
    path: '/home/a/glasses.vitrine',
    place: null,
  })
})

test('a place may be named, and only by a plain word', () => {
  expect(readOpenRequest(['/p/x.vitrine', '--place=modes'], '/')).toEqual({ path: '/p/x.vitrine', place: 'modes' })
  expect(readOpenRequest(['/p/x.vitrine', '--place=../../etc'], '/')).toEqual({ path: '/p/x.vitrine', place: null })
})

test('without a project there is nothing to open', () => {
  expect(readOpenRequest(['out/main/index.cjs', '--place=modes'], '/')).toBeNull()
})
