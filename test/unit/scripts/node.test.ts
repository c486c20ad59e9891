import { expect, test } from 'vitest'
import { findNode, isNewEnough } from '../../../scripts/setup/node.mjs'
import { execFileSync } from 'node:child_process'

test.each([
  ['v22.18.0', true],
  ['v22.17.9', false],
  ['v24.0.0', true],
  ['v20.20.2', false],
  ['v9.99.0', false],
])('%s is new enough for the engine: %s', (version, enough) => {
  expect(isNewEnough(version)).toBe(enough)
})

test('the Node that is found is new enough', () => {
  expect(isNewEnough(execFileSync(findNode(), ['--version'], { encoding: 'utf8' }))).toBe(true)
})
