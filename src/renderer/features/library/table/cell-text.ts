import type { SampleRow } from '../../../../shared/contracts/records.ts'
import { formatCount } from '../../../../shared/format/count.ts'
import { fixedDecimals, formatNumber, noValue } from '../../../../shared/format/number.ts'
import { formatTime } from '../../../ui/format-time.ts'
import type { SampleColumn } from '../sample-columns.ts'

export interface CellText {
  readonly text: string
  /** All digits of a number, the whole of a text, or why there is none. */
  readonly hint: string
  readonly isMissing: boolean
}

const missing = (reason: string): CellText => ({ text: noValue, hint: reason, isMissing: true })

/** What a cell shows of a row. */
export function cellText(column: SampleColumn, row: SampleRow): CellText {
  const value = row[column.key]
  if (value === null || value === '' || (typeof value === 'number' && !Number.isFinite(value))) {
    return missing(column.reason ?? (column.kind === 'tags' ? 'no tags' : 'not known for this sample'))
  }
  if (typeof value === 'number') return { text: numberText(column, value), hint: String(value), isMissing: false }
  if (column.kind === 'time') return { text: formatTime(String(value)), hint: String(value), isMissing: false }
  const text = typeof value === 'string' && /^(run|ensemble)-\d+$/.test(value) ? value.replace('-', ' ') : String(value)
  return { text, hint: text, isMissing: false }
}

function numberText({ kind, decimals, digits }: SampleColumn, value: number): string {
  if (kind === 'count') return formatCount(value)
  const size = Math.abs(value)
  const fits = decimals !== undefined && (value === 0 || (size < 1e6 && size >= 10 ** -decimals))
  return fits ? fixedDecimals(value, decimals) : formatNumber(value, digits ?? 5)
}

/** A row as other programs paste it: numbers with all digits, nothing where there is no value. */
export function rowFields(columns: readonly SampleColumn[], row: SampleRow): string[] {
  return columns.map(({ key }) => {
    const value = row[key]
    // a tab or a line end within a name would break the table
    return value === null ? '' : String(value).replace(/\s+/g, ' ')
  })
}

/** Rows as tab-separated text with a head of public names. */
export function tableText(columns: readonly SampleColumn[], rows: readonly SampleRow[]): string {
  return [columns.map((column) => column.key), ...rows.map((row) => rowFields(columns, row))].map((fields) => fields.join('\t')).join('\n')
}
