import type { RandomStream } from './stream.ts'

const multiplier0 = 0xd2511f53
const multiplier1 = 0xcd9e8d57
const weyl0 = 0x9e3779b9
const weyl1 = 0xbb67ae85

/** High 32 bits of the 64-bit product of two 32-bit words: a double holds 53 bits only, so by halves. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff
  const aHigh = a >>> 16
  const bLow = b & 0xffff
  const bHigh = b >>> 16
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16)
  const carry = (middle & 0xffff) + aLow * bHigh
  return (aHigh * bHigh + Math.floor(middle / 65536) + Math.floor(carry / 65536)) >>> 0
}

/**
 * Philox4x32-10: scrambles a counter of four 32-bit words with a key of two, into `out` [4].
 * @see Salmon et al., Parallel random numbers: as easy as 1, 2, 3, SC11 (2011)
 */
export function philoxInto(counter: Uint32Array, key: Uint32Array, out: Uint32Array): void {
  let c0 = counter[0]
  let c1 = counter[1]
  let c2 = counter[2]
  let c3 = counter[3]
  let k0 = key[0]
  let k1 = key[1]
  for (let round = 0; round < 10; round++) {
    const high0 = multiplyHigh(multiplier0, c0)
    const low0 = Math.imul(multiplier0, c0)
    const high1 = multiplyHigh(multiplier1, c2)
    const low1 = Math.imul(multiplier1, c2)
    c0 = (high1 ^ c1 ^ k0) >>> 0
    c1 = low1 >>> 0
    c2 = (high0 ^ c3 ^ k1) >>> 0
    c3 = low0 >>> 0
    k0 = (k0 + weyl0) >>> 0
    k1 = (k1 + weyl1) >>> 0
  }
  out[0] = c0
  out[1] = c1
  out[2] = c2
  out[3] = c3
}

/** FNV-1a of the UTF-16 code units: tells the purposes of one sample apart. */
function hashOf(purpose: string): number {
  let hash = 0x811c9dc5
  for (let k = 0; k < purpose.length; k++) hash = Math.imul(hash ^ purpose.charCodeAt(k), 0x01000193)
  return hash >>> 0
}

/**
 * The stream of one purpose of one sample: the seed is the key, index and purpose are half of the counter, so streams
 * never overlap and a sample's numbers do not depend on who draws the others'.
 * @param seed whole number from 0 to 2⁵³ − 1
 * @param index the sample's index, below 2³²
 */
export function createStream(seed: number, index: number, purpose: string): RandomStream {
  const key = Uint32Array.of(seed % 4294967296, Math.floor(seed / 4294967296))
  const counter = Uint32Array.of(0, 0, index, hashOf(purpose))
  const words = new Uint32Array(4)
  let next = 4
  let spareNormal = Number.NaN

  /** Whole number below 2⁵³, from two words. */
  function draw(): number {
    if (next === 4) {
      philoxInto(counter, key, words)
      counter[0]++
      if (counter[0] === 0) counter[1]++
      next = 0
    }
    const high = words[next] >>> 5
    const low = words[next + 1] >>> 6
    next += 2
    return high * 67108864 + low
  }

  function uniform(): number {
    return draw() / 9007199254740992
  }

  /** Box and Muller's pair, one of them kept for the next call. */
  function normal(): number {
    if (!Number.isNaN(spareNormal)) {
      const value = spareNormal
      spareNormal = Number.NaN
      return value
    }
    // 1 − u lies in (0, 1], so the logarithm is finite
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()))
    const angle = 2 * Math.PI * uniform()
    spareNormal = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }

  function integer(bound: number): number {
    // the last, incomplete run of `bound` values would favour small ones: draw again there
    const limit = 9007199254740992 - (9007199254740992 % bound)
    let value = draw()
    while (value >= limit) value = draw()
    return value % bound
  }

  return { uniform, normal, integer }
}
