import { decimalExponent } from '../../../shared/format/number.ts'

/** The part of an axis that is shown. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** An axis: values to pixels and back, and where its ticks stand. */
export interface StripScale {
  readonly ticks: readonly number[]
  /** Decimals that tell the ticks apart. */
  readonly decimals: number
  toPixel(value: number): number
  toValue(pixel: number): number
}

/** All values, with some air at both ends. */
export function spanOf(values: readonly number[]): Span {
  if (values.length === 0) return { from: 0, to: 1 }
  const low = values.reduce((least, value) => Math.min(least, value), Infinity)
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity)
  const air = high > low ? 0.04 * (high - low) : Math.abs(high) / 10 || 1
  return { from: low - air, to: high + air }
}

/** A linear axis, ticks at 1, 2 or 5 times a power of ten. */
export function linearScale({ from: start, to: end }: Span, from: number, to: number, wanted = 8): StripScale {
  const step = niceStep((end - start) / wanted)
  const ticks: number[] = []
  for (let k = Math.ceil(start / step); k * step <= end; k++) ticks.push(k * step)
  return {
    ticks,
    decimals: Math.max(0, -decimalExponent(step)),
    toPixel: (value) => from + ((value - start) / (end - start)) * (to - from),
    toValue: (pixel) => start + ((pixel - from) / (to - from)) * (end - start),
  }
}

/** A logarithmic axis, ticks at powers of ten, and where it spans little more than one of them at 1, 2 and 5 times these. */
export function logarithmicScale(values: readonly number[], from: number, to: number): StripScale {
  const logs = values.filter((value) => value > 0).map(Math.log10)
  const air = 0.08
  const least = logs.length > 0 ? Math.min(...logs) : 0
  const most = logs.length > 0 ? Math.max(...logs) : 1
  const start = least - air
  const end = Math.max(most, least + 0.3) + air
  const mantissas = end - start > 1.5 ? [1] : [1, 2, 5]
  const powers = Array.from({ length: Math.ceil(end) - Math.floor(start) + 1 }, (_, k) => 10 ** (Math.floor(start) + k))
  const ticks = powers
    .flatMap((power) => mantissas.map((times) => times * power))
    .filter((tick) => Math.log10(tick) >= start && Math.log10(tick) <= end)
  const toPixel = (value: number) => from + ((Math.log10(Math.max(value, 10 ** start)) - start) / (end - start)) * (to - from)
  return {
    ticks,
    decimals: Math.max(0, -Math.floor(start)),
    toPixel,
    toValue: (pixel) => 10 ** (start + ((pixel - from) / (to - from)) * (end - start)),
  }
}

/** The same span enlarged (factor above 1) or narrowed about a value, within the whole. */
export function zoomed(span: Span, whole: Span, about: number, factor: number): Span {
  const narrowest = (whole.to - whole.from) / 500
  const width = Math.max(narrowest, (span.to - span.from) * factor)
  if (width >= whole.to - whole.from) return whole
  const from = about - ((about - span.from) * width) / (span.to - span.from)
  return inside({ from, to: from + width }, whole)
}

/** Moved as little as brings a value into it. */
export function showing(span: Span, whole: Span, value: number): Span {
  const margin = 0.03 * (span.to - span.from)
  const shift = value < span.from + margin ? value - margin - span.from : value > span.to - margin ? value + margin - span.to : 0
  return shift === 0 ? span : inside({ from: span.from + shift, to: span.to + shift }, whole)
}

function inside(span: Span, whole: Span): Span {
  const shift = span.from < whole.from ? whole.from - span.from : span.to > whole.to ? whole.to - span.to : 0
  return { from: span.from + shift, to: span.to + shift }
}

function niceStep(rough: number): number {
  const power = 10 ** decimalExponent(rough)
  const times = [1, 2, 5].find((factor) => factor * power >= rough) ?? 10
  return times * power
}
