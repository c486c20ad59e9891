import { formatCount } from '../../../shared/format/count.ts'
import { formatNumber } from '../../../shared/format/number.ts'
import type { SampleRow } from '../../../shared/contracts/records.ts'

/** What a sample is, in one line; empty until it is known. */
export function sampleSummary(row: SampleRow | null): string {
  if (!row) return ''
  const parts = [
    `${row.model ?? 'no model'} ${String(row.dimension)}D`,
    `N = ${formatCount(row.particles)}`,
    `ρ = ${formatNumber(row.density)}`,
    row.state,
    ...(row.seed === null ? [] : [`seed ${String(row.seed)}`]),
    ...(row.name === '' ? [] : [row.name]),
  ]
  return parts.join(' · ')
}
