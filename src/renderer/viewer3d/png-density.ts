import { at } from './at.ts'

const signatureLength = 8
const headerChunkLength = 25
const millimetresPerInch = 25.4

/**
 * A PNG that says how large it is on paper: puts a pHYs chunk after its header.
 * @throws Error when the bytes are no PNG
 */
export function withDotsPerInch(png: Uint8Array, dotsPerInch: number): Uint8Array<ArrayBuffer> {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  if (signature.some((byte, k) => png[k] !== byte)) throw new Error('the picture is not a PNG')
  const dotsPerMetre = Math.round((dotsPerInch * 1000) / millimetresPerInch)
  const chunk = new Uint8Array(21)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, 9)
  chunk.set(new TextEncoder().encode('pHYs'), 4)
  view.setUint32(8, dotsPerMetre)
  view.setUint32(12, dotsPerMetre)
  // the unit is the metre
  chunk[16] = 1
  view.setUint32(17, checksum(chunk.subarray(4, 17)))
  const start = signatureLength + headerChunkLength
  const whole = new Uint8Array(png.length + chunk.length)
  whole.set(png.subarray(0, start))
  whole.set(chunk, start)
  whole.set(png.subarray(start), start + chunk.length)
  return whole
}

/** CRC-32 as PNG asks for it (ISO 3309). */
export function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = at(table, (crc ^ byte) & 0xff) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})
