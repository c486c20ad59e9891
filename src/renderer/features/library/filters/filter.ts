import { formatNumber, noValue } from '../../../../shared/format/number.ts'
import { columnOf, isNumeric } from '../sample-columns.ts'

/** One condition as a chip shows it. */
export type Filter =
  | { readonly column: string; readonly kind: 'is'; readonly value: string; readonly isNot: boolean }
  | { readonly column: string; readonly kind: 'has'; readonly text: string }
  | { readonly column: string; readonly kind: 'range'; readonly from: number | null; readonly to: number | null }
  | { readonly column: string; readonly kind: 'missing'; readonly isNot: boolean }

const written = (value: string) => (/^[\w.+-]+$/.test(value) && value !== 'none' ? value : `"${value}"`)

/** As the engine reads conditions: `column operator value`. */
export function conditionsOf(filter: Filter): string[] {
  const { column } = filter
  switch (filter.kind) {
    case 'is':
      return [`${column} ${filter.isNot ? '!=' : '='} ${written(filter.value)}`]
    case 'has':
      return [`${column} ~ ${written(filter.text)}`]
    case 'missing':
      return [`${column} ${filter.isNot ? '!=' : '='} none`]
    case 'range': {
      const { from, to } = filter
      if (from !== null && from === to) return [`${column} = ${String(from)}`]
      return [...(from === null ? [] : [`${column} >= ${String(from)}`]), ...(to === null ? [] : [`${column} <= ${String(to)}`])]
    }
  }
}

/** Conditions back as chips: the two ends of a range become one. What no chip can show stays out, in `rest`. */
export function filtersOf(conditions: readonly string[]): { filters: Filter[]; rest: string[] } {
  const filters: Filter[] = []
  const rest: string[] = []
  for (const condition of conditions) {
    const filter = filterOf(condition)
    if (filter === null) {
      rest.push(condition)
      continue
    }
    const before = filters.findIndex((one) => filter.kind === 'range' && one.kind === 'range' && one.column === filter.column)
    const other = filters[before]
    if (filter.kind === 'range' && other?.kind === 'range' && (filter.from === null) !== (other.from === null)) {
      filters[before] = { ...filter, from: filter.from ?? other.from, to: filter.to ?? other.to }
    } else filters.push(filter)
  }
  return { filters, rest }
}

function filterOf(condition: string): Filter | null {
  const found = /^\s*([A-Za-z]+)\s*(<=|>=|!=|=|~)\s*(.*?)\s*$/.exec(condition)
  const [, name = '', operator = '', raw = ''] = found ?? []
  const column = columnOf(name)
  if (!column || raw === '') return null
  const value = raw.replace(/^(["'])(.*)\1$/, '$2')
  if (raw === 'none' && (operator === '=' || operator === '!=')) return { column: name, kind: 'missing', isNot: operator === '!=' }
  if (operator === '~') return { column: name, kind: 'has', text: value }
  if (!isNumeric(column))
    return operator === '=' || operator === '!=' ? { column: name, kind: 'is', value, isNot: operator === '!=' } : null
  const number = Number(value)
  if (!Number.isFinite(number) || operator === '!=') return null
  return { column: name, kind: 'range', from: operator === '<=' ? null : number, to: operator === '>=' ? null : number }
}

/** The chip's words. */
export function filterText(filter: Filter): string {
  const column = columnOf(filter.column)
  const title = column?.kind === 'flag' ? column.meaning : (column?.title ?? filter.column)
  switch (filter.kind) {
    case 'is':
      return column?.kind === 'flag'
        ? (filter.value === 'true') !== filter.isNot
          ? 'Starred'
          : 'Not starred'
        : `${title} is ${filter.isNot ? 'not ' : ''}${filter.value}`
    case 'has':
      return `${title} contains “${filter.text}”`
    case 'missing':
      return filter.isNot ? `${title} is known` : `${title} is missing`
    case 'range':
      return rangeText(title, filter.from, filter.to)
  }
}

function rangeText(title: string, from: number | null, to: number | null): string {
  if (from !== null && from === to) return `${title} = ${formatNumber(from, 6)}`
  if (from !== null && to !== null) return `${formatNumber(from, 6)} ≤ ${title} ≤ ${formatNumber(to, 6)}`
  if (from !== null) return `${title} ≥ ${formatNumber(from, 6)}`
  return `${title} ≤ ${to === null ? noValue : formatNumber(to, 6)}`
}
