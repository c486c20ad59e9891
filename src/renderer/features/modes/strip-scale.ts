import { decimalExponent } from '../../../shared/format/number.ts'

/** An axis: values to pixels, and where its ticks stand. */
export interface StripScale {
  readonly ticks: readonly number[]
  /** Decimals that tell the ticks apart. */
  readonly decimals: number
  toPixel(value: number): number
}

/** A linear axis with some air at both ends, ticks at 1, 2 or 5 times a power of ten. */
export function linearScale(values: readonly number[], from: number, to: number, wanted = 8): StripScale {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const air = high > low ? 0.04 * (high - low) : Math.abs(high) / 10 || 1
  const [start, end] = [low - air, high + air]
  const step = niceStep((end - start) / wanted)
  const ticks: number[] = []
  for (let k = Math.ceil(start / step); k * step <= end; k++) ticks.push(k * step)
  return {
    ticks,
    decimals: Math.max(0, -decimalExponent(step)),
    toPixel: (value) => from + ((value - start) / (end - start)) * (to - from),
  }
}

/** A logarithmic axis over whole powers of ten. */
export function logarithmicScale(values: readonly number[], from: number, to: number): StripScale {
  const logs = values.filter((value) => value > 0).map(Math.log10)
  const start = logs.length > 0 ? Math.floor(Math.min(...logs)) : 0
  const end = logs.length > 0 ? Math.max(start + 1, Math.ceil(Math.max(...logs))) : 1
  return {
    ticks: Array.from({ length: end - start + 1 }, (_, k) => 10 ** (start + k)),
    decimals: Math.max(0, -start),
    toPixel: (value) => from + ((Math.log10(Math.max(value, 10 ** start)) - start) / (end - start)) * (to - from),
  }
}

function niceStep(rough: number): number {
  const power = 10 ** decimalExponent(rough)
  const times = [1, 2, 5].find((factor) => factor * power >= rough) ?? 10
  return times * power
}
