import type { AnalysisHead } from '../../../shared/contracts/catalogue.ts'
import type { ResultRow } from '../../../shared/contracts/records.ts'
import type { Fact } from '../../ui/fact.ts'
import { unitOf, type ModeRow } from './spectrum.ts'
import type { ModeEnergy } from './use-mode-energy.ts'

/** Units of what the engine says of a mode, as its catalogue has them. */
export interface ModeUnits {
  readonly frequency: string
  readonly stiffness: string
  readonly length: string
  readonly energy: string
  readonly tau: string
  readonly chi: string
  readonly nu: string
}

export function modeUnits(result: ResultRow, along: AnalysisHead | null): ModeUnits {
  const unit = (name: string) => along?.arrays[name]?.unit ?? '1'
  return {
    frequency: unitOf(result, 'frequencies'),
    stiffness: unitOf(result, 'eigenvalues'),
    length: unit('displacement'),
    energy: unit('energy'),
    tau: unit('tau'),
    chi: unit('chi'),
    nu: unit('nu'),
  }
}

/** The numbers of one mode; what has no value says why. */
export function modeFacts(
  mode: ModeRow,
  result: ResultRow,
  units: ModeUnits,
  energy: ModeEnergy | null,
  wavePart: number | null,
): readonly Fact[] {
  const waiting = energy ? energy.reason || 'not known for this mode' : 'on its way'
  return [
    { title: 'Frequency ω', value: mode.frequency, unit: units.frequency },
    { title: 'Participation N e', value: mode.participation, digits: 4 },
    { title: 'Participation ratio e', value: mode.participationRatio, digits: 4 },
    ...(wavePart === null ? [] : [{ title: 'Among plane waves', value: wavePart, digits: 3 }]),
    { title: 'Stiffness κ = ω²', value: mode.stiffness, unit: units.stiffness },
    { title: 'Asymmetry τ', value: energy?.tau ?? null, unit: units.tau, digits: 4, reason: waiting },
    { title: 'Quartic χ', value: energy?.chi ?? null, unit: units.chi, digits: 4, reason: waiting },
    { title: 'Shear coupling ν', value: energy?.nu ?? null, unit: units.nu, digits: 4, reason: waiting },
    mode.residual === null
      ? { title: 'Largest residual', value: result.scalars['maxResidual'] ?? null, unit: units.stiffness, digits: 2 }
      : { title: 'Residual ‖Hψ − ω²ψ‖', value: mode.residual, unit: units.stiffness, digits: 2 },
  ]
}
