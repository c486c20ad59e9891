import type { AnalysisHead } from '../../../../shared/contracts/catalogue.ts'
import { wordsOfKey } from '../../../../shared/format/name.ts'
import type { ResultRow, SampleRow } from '../../../../shared/contracts/records.ts'
import { formatCount } from '../../../../shared/format/count.ts'
import type { SampleWhole } from '../../../engine/use-samples.ts'
import type { Fact } from '../../../ui/fact.ts'
import { formatTime } from '../../../ui/format-time.ts'

const noModel = 'this sample has no model yet'

/** What every sample has, in the inspector's words. */
export function stateFacts(row: SampleRow): Fact[] {
  return [
    { title: 'Model', value: row.model ?? 'none yet' },
    { title: 'State', value: row.state },
    { title: 'Dimension d', value: String(row.dimension) },
    { title: 'Particles N', value: formatCount(row.particles) },
    { title: 'Density ρ', value: row.density, unit: `λ${({ 2: '⁻²', 3: '⁻³', 4: '⁻⁴' } as Record<number, string>)[row.dimension] ?? ''}` },
    { title: 'Energy e/N', value: row.energyPerParticle, unit: 'ε', digits: 8, reason: noModel },
    { title: 'Pressure p', value: row.pressure, unit: 'ε/λᵈ', digits: 6, reason: noModel },
    { title: 'Largest force', value: row.maxForce, unit: 'ε/λ', digits: 3, reason: noModel },
    { title: 'Lowest ω', value: row.lowestFrequency, unit: '√(ε/m)/λ', reason: 'modes not computed yet' },
    { title: 'Shear modulus G', value: row.shearModulus, unit: 'ε/λᵈ', reason: 'elastic moduli not computed yet' },
    { title: 'Created', value: formatTime(row.created) },
  ]
}

/** What its protocol noted, such as the parent's temperature; the model's parameters first. */
export function detailFacts(sample: SampleWhole): Fact[] {
  const parameters = Object.entries(sample.modelParameters).flatMap(([key, value]): Fact[] =>
    typeof value === 'number' || typeof value === 'string' ? [{ title: wordsOfKey(key), value }] : [],
  )
  const details = Object.entries(sample.details).map(([key, value]): Fact => ({ title: wordsOfKey(key), value }))
  return [...parameters, ...details]
}

/** The numbers of a result with their units, and the sizes of its arrays. */
export function resultFacts(result: ResultRow, head?: AnalysisHead): Fact[] {
  const scalars = Object.entries(result.scalars).map(([key, value]): Fact => {
    const known = head?.scalars[key]
    return { title: known?.title ?? wordsOfKey(key), value, unit: known?.unit ?? '1', reason: 'the analysis found no value' }
  })
  const arrays = Object.entries(result.arrays).map(([key, { shape }]): Fact => ({
    title: wordsOfKey(key),
    value: `[${shape.map(formatCount).join(' × ')}]`,
  }))
  return [...scalars, ...arrays]
}
