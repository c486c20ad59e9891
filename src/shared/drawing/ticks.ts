import { fixedDecimals, powerOfTen, scaleByPower } from '../format/number.ts'

export interface Ticks {
  readonly major: readonly number[]
  readonly minor: readonly number[]
  /** Text of a major tick. */
  label(value: number): string
}

export type Range = readonly [number, number]

/** Places ticks on an axis with room for about `room` labels. */
export function placeTicks(scale: 'linear' | 'log', range: Range, room: number): Ticks {
  return scale === 'log' ? logTicks(range, room) : linearTicks(range, room)
}

/** Over less than this, evenly spaced numbers tell more than digits of a decade: 1, 1.5, 2, 2.5. */
const evenBelowDecades = 0.75

/** Whole powers of ten where at least two fit; else 1, 2, 5 … of each decade; else evenly spaced numbers. */
function logTicks(range: Range, room: number): Ticks {
  const powers = wholePowers(range)
  const decades = Math.log10(range[1] / range[0])
  if (decades < evenBelowDecades) return sparseLinearTicks(range, room)
  if (powers.length >= 2 && decades >= 1.5) return decadeTicks(range, powers, room)
  const all = multiples(range, [1, 2, 3, 4, 5, 6, 7, 8, 9])
  const choices = [
    [1, 2, 5],
    [1, 2, 3, 5],
    [1, 2, 3, 4, 6, 8],
    [1, 3],
  ].map((digits) => multiples(range, digits))
  const major = choices.find((values) => values.length >= 3 && isEven(range, values, room))
  if (!major) return sparseLinearTicks(range, room)
  return { major, minor: all.filter((value) => !major.includes(value)), label: plainLabel }
}

/** Evenly spaced numbers on a log axis: as many as keep apart at its crowded end. */
function sparseLinearTicks(range: Range, room: number): Ticks {
  for (let labels = room; labels > 2; labels--) {
    const ticks = linearTicks(range, labels)
    if (isEven(range, ticks.major, room)) return ticks
  }
  return linearTicks(range, 2)
}

/** Not too many, and neighbours far enough apart: labels crowd at the top of a decade. */
function isEven(range: Range, major: readonly number[], room: number): boolean {
  const span = Math.log10(range[1] / range[0])
  if (major.length > room) return false
  return major.every((value, k) => k === 0 || Math.log10(value / (major[k - 1] ?? value)) / span > 0.7 / room)
}

function decadeTicks(range: Range, powers: readonly number[], room: number): Ticks {
  const stride = Math.ceil(powers.length / Math.max(2, room))
  const exponents = powers.filter((power) => power % stride === 0)
  const major = exponents.map((power) => Number(`1e${String(power)}`))
  const between = stride === 1 ? multiples(range, [2, 3, 4, 5, 6, 7, 8, 9]) : multiples(range, [1])
  return {
    major,
    minor: powers.length > 9 && stride === 1 ? [] : between.filter((value) => !major.includes(value)),
    label: (value) => powerOfTen(Math.round(Math.log10(value))),
  }
}

function wholePowers([low, high]: Range): number[] {
  const first = Math.ceil(Math.log10(low) - 1e-9)
  const last = Math.floor(Math.log10(high) + 1e-9)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k)
}

function multiples([low, high]: Range, digits: readonly number[]): number[] {
  const found: number[] = []
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
    for (const digit of digits) {
      const value = Number(`${String(digit)}e${String(power)}`)
      if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) found.push(value)
    }
  }
  return found
}

function linearTicks([low, high]: Range, room: number): Ticks {
  const { step, parts } = niceStep((high - low) / Math.max(2, room))
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
  const major = gridIn(low, high, step)
  const minor = gridIn(low, high, step / parts).filter((value) => !major.some((other) => Math.abs(other - value) < step * 1e-6))
  const largest = Math.max(Math.abs(low), Math.abs(high))
  const isPlain = largest < 1e5 && decimals <= 4
  return { major, minor, label: isPlain ? (value) => fixedDecimals(value, decimals) : plainLabel }
}

/** The next of 1, 2, 5 × 10ⁿ at or above, and how many parts its minor ticks make. */
function niceStep(least: number): { step: number; parts: number } {
  const power = 10 ** Math.floor(Math.log10(least))
  const ratio = least / power
  if (ratio <= 1) return { step: power, parts: 5 }
  if (ratio <= 2) return { step: 2 * power, parts: 4 }
  if (ratio <= 5) return { step: 5 * power, parts: 5 }
  return { step: 10 * power, parts: 5 }
}

function gridIn(low: number, high: number, step: number): number[] {
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  // through a decimal string, so that 3 × 0.1 is drawn and written as 0.3
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => Number(((first + k) * step).toPrecision(12)))
}

/** A number of few digits as it is from 0.001 to 99 999, otherwise as a multiple of a power of ten. */
function plainLabel(value: number): string {
  if (value === 0) return '0'
  const exponent = Math.floor(Math.log10(Math.abs(value)) + 1e-9)
  if (exponent >= -3 && exponent < 5) {
    const text = String(Number(value.toPrecision(6)))
    return fixedDecimals(value, text.includes('.') ? text.length - text.indexOf('.') - 1 : 0)
  }
  const mantissa = Number((value / 10 ** exponent).toPrecision(6))
  return scaleByPower(String(mantissa).replace('-', '−'), exponent)
}
