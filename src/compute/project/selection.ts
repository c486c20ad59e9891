import { expressionBuilder } from 'kysely'
import { InputError } from '../../shared/contracts/errors.ts'
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
  return text.split(',').map((part) => parsePart(part.trim(), path))
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

/** The condition on `samples.id` that a selection stands for, or undefined for all. */
export function selectionFilter(parts: readonly SelectionPart[]) {
  if (parts.some((part) => part.kind === 'all')) return undefined
  const eb = expressionBuilder<Tables, 'samples'>()
  return eb.or(
    parts.map((part) => {
      switch (part.kind) {
        case 'range':
          return eb.between('samples.id', part.from, part.to)
        case 'ensemble':
          return eb('samples.ensemble', '=', part.number)
        case 'run':
          return eb('samples.run', '=', part.number)
        case 'tag':
          return eb('samples.id', 'in', build.selectFrom('tags').select('sample').where('tag', '=', part.word))
        case 'all':
          return eb.lit(true)
      }
    }),
  )
}

/**
 * The ids a selection names, ascending.
 * @throws InputError when nothing is chosen, or a sample that is named by its number is not there
 */
export function resolveSelection(store: Store, text: string, path = 'samples'): number[] {
  const parts = parseSelection(text, path)
  const filter = selectionFilter(parts)
  const base = build.selectFrom('samples').select('samples.id').orderBy('samples.id')
  const ids = store.all(filter ? base.where(filter) : base).map((row) => row.id)
  const there = new Set(ids)
  for (const part of parts) {
    if (part.kind === 'range' && part.from === part.to && !there.has(part.from)) {
      throw new InputError(`there is no sample ${part.from} in this project`, { path, value: text })
    }
  }
  if (ids.length === 0) throw new InputError(`no sample is chosen by “${text}”`, { path, value: text })
  return ids
}
