import { fixedDecimals, formatNumber } from '../../../shared/format/number.ts'
import type { CallResult } from '../../../shared/contracts/calls.ts'
import type { StripScale } from './strip-scale.ts'

export type PhononBands = CallResult<'modes.phononBands'>

/** A phonon band as the strip draws it. */
export interface BandShape {
  readonly key: string
  readonly x: number
  readonly width: number
  /** Where its label stands; empty where there is no room for one. */
  readonly labelX: number
  readonly label: string
  readonly words: string
}

/** A band of no width is a line this thick. */
const leastWidth = 1.5
/** Width of a character of the label, generously, in its own size. */
const characterWidth = 0.56

/**
 * Bands within the frame, each with a label where one fits beside the last.
 * @param labelsEnd  from here on other things stand in the labels’ line
 */
export function bandShapes(
  bands: PhononBands['bands'],
  scale: StripScale,
  left: number,
  right: number,
  textSize: number,
  labelsEnd = right,
): BandShape[] {
  const counted = { transverse: 0, longitudinal: 0 }
  let taken = left
  return bands.flatMap((band) => {
    const nth = ++counted[band.kind]
    const from = Math.max(left, scale.toPixel(band.from))
    const to = Math.min(right, Math.max(scale.toPixel(band.to), scale.toPixel(band.from) + leastWidth))
    if (to <= from) return []
    const middle = (from + to) / 2
    const long = band.kind === 'longitudinal' ? `${ordinal(nth)} longitudinal` : nth === 1 ? '1st phonon band' : ordinal(nth)
    const label = [long, ordinal(nth)].find((text) => {
      const half = (text.length * characterWidth * textSize) / 2
      return middle - half > taken && middle + half < labelsEnd
    })
    if (label !== undefined) taken = middle + (label.length * characterWidth * textSize) / 2 + 6
    return [
      { key: `${band.kind}-${String(nth)}`, x: from, width: to - from, labelX: middle, label: label ?? '', words: wordsOf(band, nth) },
    ]
  })
}

function wordsOf(band: PhononBands['bands'][number], nth: number): string {
  const head = `${ordinal(nth)} ${band.kind} band: predicted ω = ${formatNumber(band.frequency)}, ${String(band.modes)} waves`
  const found = `${fixedDecimals(band.found, 1)} of them among these modes`
  const spread = band.to > band.from ? `, ω = ${formatNumber(band.from)} to ${formatNumber(band.to)} (mean ∓ standard deviation)` : ''
  return `${head}, ${found}${spread}`
}

export function ordinal(n: number): string {
  const last = n % 10
  const isTeen = n % 100 > 10 && n % 100 < 14
  return `${String(n)}${!isTeen && last === 1 ? 'st' : !isTeen && last === 2 ? 'nd' : !isTeen && last === 3 ? 'rd' : 'th'}`
}
