import { formatNumber, formatQuantity } from '../../../shared/format/number.ts'
import type { ModeEnergy } from './use-mode-energy.ts'

/** The quartic expansion has a second minimum from here on, and from there on a deeper one: τ² over κχ. */
const secondMinimum = 8 / 3
const deeperMinimum = 3

/** What the numbers of the expansion mean for the way along the mode; empty without an expansion. */
export function energyWords({ kappa, tau, chi }: Pick<ModeEnergy, 'kappa' | 'tau' | 'chi'>, lengthUnit: string): string {
  if (kappa < 0) return 'The energy falls along this mode: the state is a saddle and no minimum.'
  if (tau === null || chi === null) return ''
  if (!(chi > 0)) return 'The quartic term is not positive: the expansion does not bound the energy.'
  const reach = formatQuantity(Math.sqrt((12 * kappa) / chi), lengthUnit, 3)
  const ratio = kappa > 0 ? (tau * tau) / (kappa * chi) : Infinity
  const shape =
    ratio < secondMinimum ? 'one minimum' : ratio < deeperMinimum ? 'a second, higher minimum' : 'a second, deeper minimum beyond a barrier'
  return `τ²/κχ = ${formatNumber(ratio, 3)}: ${shape}. The quartic term equals the quadratic at s = ${reach}.`
}

/** Ends of the vertical axis: the well and somewhat more than the quadratic, whatever the energy does beyond. */
export function energyBounds({ quadratic, true: energy }: Pick<ModeEnergy, 'quadratic' | 'true'>): readonly [number, number] {
  const reach = quadratic.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const lowest = Math.min(0, ...energy, ...quadratic)
  const highest = Math.min(Math.max(0, ...energy), 2.5 * reach)
  const room = 0.05 * (highest - lowest || 1)
  return [lowest < 0 ? lowest - room : 0, highest + room]
}
