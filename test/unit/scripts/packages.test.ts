import { expect, test } from 'vitest'
import { isInstalled } from '../../../scripts/setup/packages.mjs'

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/other-platform': { version: '2.0.0', optional: true },
  },
}

test('packages are in place when each version is the one of the lock file', () => {
  expect(isInstalled(wanted, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true)
})

test.each([
  ['nothing is installed', {}],
  ['a package is missing', { packages: {} }],
  ['a package has another version', { packages: { 'node_modules/a': { version: '1.0.1' } } }],
  [
    'an optional package has another version',
    { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/other-platform': { version: '1.9.0' } } },
  ],
])('they are not when %s', (_, installed) => {
  expect(isInstalled(wanted, installed)).toBe(false)
})
