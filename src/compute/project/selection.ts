import { type Expression, expressionBuilder, sql, type SqlBool } from 'kysely'
import { InputError } from '../../shared/contracts/errors.ts'
import { mergeRanges, type Range, rangesJson } from './ranges.ts'
import { build, type Store } from './store.ts'
import type { Tables } from './tables.ts'

/** One part of a selection: `3` · `1..8` · `all` · `ensemble:1` (or `ensemble:ensemble-1`) · `run:run-2` · `tag:WORD`. */
export type SelectionPart =
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'ensemble' | 'run'; readonly number: number }
  | { readonly kind: 'tag'; readonly word: string }

/**
 * Reads a selection; parts are joined by commas, and a sample chosen twice counts once.
 * @throws InputError that says what a selection looks like
 */
export function parseSelection(text: string, path = 'samples'): SelectionPart[] {
  return text.split(',').map((part) => {
    // A list of rows that were clicked has a part for each: the plain number is read without further ado.
    const number = /^[1-9]\d{0,14}$/.test(part) ? Number(part) : 0
    return number > 0 ? { kind: 'range', from: number, to: number } : parsePart(part.trim(), path)
  })
}

function parsePart(part: string, path: string): SelectionPart {
  if (part === 'all') return { kind: 'all' }
  const range = /^(\d+)(?:\.\.(\d+))?$/.exec(part)
  if (range) {
    const from = Number(range[1])
    const to = Number(range[2] || range[1])
    if (from < 1) throw new InputError(`samples are numbered from 1 (got ${from})`, { path, value: part })
    if (to < from) throw new InputError(`a range runs from the smaller to the larger number (got ${part})`, { path, value: part })
    return { kind: 'range', from, to }
  }
  const group = /^(ensemble|run):(?:(?:ensemble|run)-)?([1-9]\d*)$/.exec(part)
  if (group) return { kind: group[1] as 'ensemble' | 'run', number: Number(group[2]) }
  const tag = /^tag:(\S+)$/.exec(part)
  if (tag) return { kind: 'tag', word: tag[1] }
  throw new InputError(`samples are chosen as 3, 1..8, all, ensemble:1 or tag:WORD, joined by commas (got “${part}”)`, {
    path,
    value: part,
  })
}

/** Up to so many ranges are compared one by one; SQLite allows only so deep an expression. */
const fewRanges = 20

/** The condition on `samples.id` that a selection stands for, or undefined for all. */
export function selectionFilter(parts: readonly SelectionPart[]): Expression<SqlBool> | undefined {
  if (parts.some((part) => part.kind === 'all')) return undefined
  const eb = expressionBuilder<Tables, 'samples'>()
  const ranges = mergeRanges(parts.filter((part) => part.kind === 'range'))
  const groups = new Map(parts.flatMap((part) => (part.kind === 'range' || part.kind === 'all' ? [] : [[keyOf(part), part] as const])))
  const wordsOfTags = [...groups.values()].flatMap((part) => (part.kind === 'tag' ? [part.word] : []))
  const numbersOf = (kind: 'ensemble' | 'run') => [...groups.values()].flatMap((part) => (part.kind === kind ? [part.number] : []))
  const conditions = [
    ...(ranges.length <= fewRanges ? ranges.map(({ from, to }) => eb.between('samples.id', from, to)) : [within(ranges)]),
    ...(['ensemble', 'run'] as const).flatMap((kind) => {
      const numbers = numbersOf(kind)
      return numbers.length === 0
        ? []
        : [sql<SqlBool>`${sql.ref(`samples.${kind}`)} IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))`]
    }),
    ...(wordsOfTags.length === 0
      ? []
      : [sql<SqlBool>`samples.id IN (SELECT sample FROM tags WHERE tag IN (SELECT value FROM json_each(${JSON.stringify(wordsOfTags)})))`]),
  ]
  return eb.or(conditions)
}

function keyOf(part: SelectionPart): string {
  return part.kind === 'tag' ? part.word : `${part.kind} ${'number' in part ? part.number : ''}`
}

/** Ranges up to this long are written out: a list of plain numbers is read faster than pairs are joined with. */
const shortRange = 16

function within(ranges: readonly Range[]): Expression<SqlBool> {
  const numbers: number[] = []
  const long: Range[] = []
  for (const range of ranges) {
    if (range.to - range.from >= shortRange) long.push(range)
    else for (let id = range.from; id <= range.to; id++) numbers.push(id)
  }
  const listed = sql<SqlBool>`samples.id IN (SELECT value FROM json_each(${`[${numbers.join(',')}]`}))`
  if (long.length === 0) return listed
  return sql<SqlBool>`(${listed} OR samples.id IN (SELECT s.id FROM json_each(${rangesJson(long)}) AS r CROSS JOIN every_sample AS s
    WHERE s.id BETWEEN r.value ->> 0 AND r.value ->> 1))`
}

/**
 * The ids a selection names, ascending.
 * @throws InputError when nothing is chosen, or a sample that is named by its number is not there
 */
export function resolveSelection(store: Store, text: string, path = 'samples'): number[] {
  const parts = parseSelection(text, path)
  const filter = selectionFilter(parts)
  const base = build.selectFrom('samples').select('samples.id').orderBy('samples.id')
  const ids = store.ids(filter ? base.where(filter) : base)
  const there = new Set(ids)
  for (const part of parts) {
    if (part.kind === 'range' && part.from === part.to && !there.has(part.from)) {
      const isBinned = store.statement('SELECT 1 FROM bin_samples WHERE sample = ?').get(part.from) !== undefined
      const sentence = isBinned ? `sample ${part.from} is in the bin: restore it first` : `there is no sample ${part.from} in this project`
      throw new InputError(sentence, { path, value: text })
    }
  }
  if (ids.length === 0)
    throw new InputError(`no sample is chosen by “${text.length > 200 ? `${text.slice(0, 200)}…` : text}”`, { path, value: text })
  return ids
}
