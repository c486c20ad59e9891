import { describe, expect, test } from 'vitest'
import { checksum, withDotsPerInch } from '../../../../src/renderer/viewer3d/png-density.ts'
import { pixelsOf, sizeProblem, withoutGround } from '../../../../src/renderer/viewer3d/render-picture.ts'

/** A PNG of one grey pixel, made with zlib. */
const onePixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
)

describe('the size in the file', () => {
  test('stands between header and data, in dots per metre', () => {
    const png = withDotsPerInch(onePixel, 600)
    const chunk = new DataView(png.buffer, 33, 21)
    expect(String.fromCharCode(...png.subarray(37, 41))).toBe('pHYs')
    expect([chunk.getUint32(0), chunk.getUint32(8), chunk.getUint32(12), chunk.getUint8(16)]).toEqual([9, 23622, 23622, 1])
    expect(chunk.getUint32(17)).toBe(checksum(png.subarray(37, 50)))
    expect([...png.subarray(0, 33), ...png.subarray(54)]).toEqual([...onePixel])
  })
  test('the checksum is the one that zlib wrote after the header', () => {
    expect(checksum(onePixel.subarray(12, 29))).toBe(new DataView(onePixel.buffer).getUint32(29))
  })
  test('the checksum is that of the standard’s own example', () => {
    expect(checksum(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  })
  test('is refused to what is no PNG', () => {
    expect(() => withDotsPerInch(new Uint8Array(50), 300)).toThrow('not a PNG')
  })
})

describe('the number of pixels', () => {
  test('follows from millimetres and dots per inch', () => {
    expect(pixelsOf(86, 65, 600)).toEqual({ width: 2031, height: 1535 })
  })
  test.each([
    [86, 65, 600, ''],
    [0.1, 0.1, 100, 'no pixels'],
    [500, 500, 1200, 'lower the dots per inch'],
    [NaN, 65, 300, 'no pixels'],
  ])('%d × %d mm at %d dpi: %s', (width, height, dots, said) => {
    const problem = sizeProblem(pixelsOf(width, height, dots))
    if (said === '') expect(problem).toBe('')
    else expect(problem).toContain(said)
  })
})

test('a picture on black and on white tells colour and opacity of each pixel', () => {
  // pure ground, a solid orange, and a half covered blue
  const black = Uint8ClampedArray.of(0, 0, 0, 255, 200, 100, 0, 255, 0, 0, 100, 255)
  const white = Uint8ClampedArray.of(255, 255, 255, 255, 200, 100, 0, 255, 127, 127, 227, 255)
  const found = withoutGround(black, white)
  expect([...found.subarray(0, 4)]).toEqual([0, 0, 0, 0])
  expect([...found.subarray(4, 8)]).toEqual([200, 100, 0, 255])
  expect(found[11]).toBe(128)
  expect(Math.abs(found[10]! - 200)).toBeLessThanOrEqual(1)
})
