import { at } from './at.ts'
import type { FixedColourMap } from './colour-maps.ts'
import type { ColourMapName, ValueRange } from './view-options.ts'

/** So many values tell percentiles well enough; sorting more would be felt. */
const mostSorted = 20_000
const tail = 0.01
/** Both signs count as such when the lesser side reaches this share of the other. */
const leastOtherSide = 0.1

export interface ColourScale {
  readonly map: FixedColourMap
  readonly range: ValueRange
}

/**
 * Ends that leave out the most extreme hundredth on either side, so that one odd particle does not take all the contrast.
 * @returns null where no value is a number
 */
export function percentileRange(values: ArrayLike<number>): ValueRange | null {
  const step = Math.max(1, Math.ceil(values.length / mostSorted))
  const picked: number[] = []
  for (let i = 0; i < values.length; i += step) {
    const value = at(values, i)
    if (Number.isFinite(value)) picked.push(value)
  }
  if (picked.length === 0) return null
  const sorted = Float64Array.from(picked).sort()
  const quantile = (q: number) => at(sorted, Math.round(q * (sorted.length - 1)))
  return [quantile(tail), quantile(1 - tail)]
}

/**
 * Which map and range colours these values: what the user has set counts first. Signed data get a diverging map whose middle is 0.
 * @param range  the user's own ends, or null
 */
export function colourScaleOf(values: ArrayLike<number>, map: ColourMapName, range: ValueRange | null): ColourScale {
  const seen = range ?? percentileRange(values) ?? [0, 1]
  const fixed = map === 'auto' ? (hasBothSigns(seen) ? 'diverging' : 'viridis') : map
  if (range) return { map: fixed, range }
  if (fixed === 'diverging') {
    const reach = Math.max(Math.abs(seen[0]), Math.abs(seen[1])) || 1
    return { map: fixed, range: [-reach, reach] }
  }
  return { map: fixed, range: seen }
}

function hasBothSigns([low, high]: ValueRange): boolean {
  if (!(low < 0 && high > 0)) return false
  return Math.min(-low, high) >= leastOtherSide * Math.max(-low, high)
}
