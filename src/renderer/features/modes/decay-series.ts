import type { LineSeries } from '../../charts/line-series.ts'
import { decimalExponent, fixedDecimals, toSuperscript } from '../../../shared/format/number.ts'
import type { ModeDecay } from './use-modes.ts'

/** Curves of the decay plot: medians and quartiles, the fitted power law over its range, and the guide of the elastic far field. */
export function decaySeries(decay: ModeDecay): LineSeries[] {
  const { r, amplitude, lower, upper, fit, expectedSlope } = decay
  const series: LineSeries[] = [
    { id: 'median', title: 'median |ψᵢ|', x: r, y: amplitude, isMarks: true, colour: 0 },
    // one curve with a gap between its two halves
    { id: 'quartiles', title: 'quartiles', x: [...r, r.at(-1) ?? 0, ...r], y: [...upper, null, ...lower], isDashed: true, colour: 0 },
  ]
  if (fit) {
    const ends = [fit.from, fit.to]
    series.push({
      id: 'fit',
      title: `fit r^${fixedDecimals(fit.slope, 2)}`,
      x: ends,
      y: ends.map((at) => fit.prefactor * at ** fit.slope),
      colour: 1,
    })
  }
  const anchor = guideAnchor(decay)
  if (anchor) {
    const ends = [anchor.r, r.at(-1) ?? anchor.r]
    const y = ends.map((at) => 0.6 * anchor.amplitude * (at / anchor.r) ** expectedSlope)
    series.push({ id: 'guide', title: `r${toSuperscript(expectedSlope)} guide`, x: ends, y, isDashed: true, colour: 2 })
  }
  return series
}

/** Where the guide begins: in the middle of the distances, on the logarithmic axis. */
function guideAnchor({ r, amplitude }: ModeDecay): { r: number; amplitude: number } | null {
  const middle = Math.sqrt((r[0] ?? 0) * (r.at(-1) ?? 0))
  const k = r.findIndex((distance) => distance >= middle)
  const [distance, value] = [r[k], amplitude[k]]
  return distance !== undefined && value !== undefined && value > 0 ? { r: distance, amplitude: value } : null
}

/** Ends of both axes, with some air: a decade of nothing is no help. */
export function decayBounds({ r, lower, upper }: ModeDecay): {
  readonly r: readonly [number, number]
  readonly amplitude: readonly [number, number]
} {
  const positive = lower.filter((value) => value > 0)
  return {
    r: [rounded((r[0] ?? 1) / 1.1, Math.floor), rounded((r.at(-1) ?? 10) * 1.1, Math.ceil)],
    amplitude: [rounded(Math.min(1, ...positive) / 1.5, Math.floor), rounded(Math.max(1e-9, ...upper) * 1.05, Math.ceil)],
  }
}

/** To one significant digit: what stands at the end of an axis is read. */
function rounded(value: number, to: (mantissa: number) => number): number {
  const power = 10 ** decimalExponent(value)
  return to(value / power) * power
}
