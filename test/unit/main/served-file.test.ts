import { expect, test } from 'vitest'
import { isOwnAddress } from '../../../src/main/app-address.ts'
import { servedFile } from '../../../src/main/served-file.ts'

test('the bare address is the page itself', () => {
  expect(servedFile('/app/renderer', 'app://vitrine/')).toEqual({ path: '/app/renderer/index.html', type: 'text/html; charset=utf-8' })
})

test('a file is served with its type', () => {
  expect(servedFile('/app/renderer', 'app://vitrine/assets/a.js?v=1')?.type).toBe('text/javascript; charset=utf-8')
})

test.each(['app://vitrine/..%2fsecret.json', 'app://vitrine/assets/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/x.json'])(
  '%s leads nowhere',
  (address) => {
    expect(servedFile('/app/renderer', address)).toBeNull()
  },
)

test('plain steps upwards end at the folder itself', () => {
  expect(servedFile('/app/renderer', 'app://vitrine/%2e%2e/../main/x.json')?.path).toBe('/app/renderer/main/x.json')
})

test('kinds of files that windows have no use for are not served', () => {
  expect(servedFile('/app/renderer', 'app://vitrine/project.vitrine')).toBeNull()
})

test.each([
  ['app://vitrine/', true],
  ['app://vitrine/#/modes', true],
  ['app://vitrine.evil/', false],
  ['https://vitrine/', false],
  ['file:///etc/passwd', false],
])('%s is our own address: %s', (address, own) => {
  expect(isOwnAddress(address)).toBe(own)
})
