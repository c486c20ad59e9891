import { InputError } from '../../shared/contracts/errors.ts'
import { type Changed, chosenSamples, type Edit } from './edits.ts'
import { recordChange } from './journal.ts'
import { rangesJson, readRanges, writeNumbers } from './ranges.ts'
import { resolveSelection } from './selection.ts'
import { build, type Store } from './store.ts'

/** How many samples an edit met, and what has to be asked anew; nothing when all was so already. */
export interface Edited {
  readonly samples: number
  readonly changed: readonly Changed[]
}

export const countSamples = (count: number) => `${count} sample${count === 1 ? '' : 's'}`

/** Gives tags to samples and takes others from them, as one step of the history. */
export function tagSamples(store: Store, selection: string, add: readonly string[], remove: readonly string[]): Edited {
  const adding = add.map(checkTag)
  const removing = remove.map(checkTag)
  const both = adding.find((tag) => removing.includes(tag))
  if (both !== undefined) throw new InputError(`the tag “${both}” cannot be added and removed at once`, { path: 'remove', value: both })
  const ids = resolveSelection(store, selection)
  const without = (tag: string) => difference(ids, taggedWith(store, tag))
  const having = (tag: string) => {
    const tagged = taggedWith(store, tag)
    return ids.filter((id) => tagged.has(id))
  }
  const forward = [
    ...removing.map((tag) => ({ kind: 'untag' as const, tag, samples: writeNumbers(having(tag)) })),
    ...adding.map((tag) => ({ kind: 'tag' as const, tag, samples: writeNumbers(without(tag)) })),
  ].filter((edit) => edit.samples !== '')
  if (forward.length === 0) return { samples: ids.length, changed: [] }
  const inverse = forward.map((edit) => ({ ...edit, kind: edit.kind === 'tag' ? ('untag' as const) : ('tag' as const) }))
  const title = `${adding.length > 0 ? 'Tag' : 'Untag'} ${countSamples(ids.length)}`
  return { samples: ids.length, changed: recordChange(store, { title, forward, inverse }) }
}

export interface Annotation {
  readonly name?: string | undefined
  readonly notes?: string | undefined
  readonly starred?: boolean | undefined
}

/** Sets name, notes or star of samples, as one step of the history. */
export function annotateSamples(store: Store, selection: string, { name, notes, starred }: Annotation): Edited {
  const ids = resolveSelection(store, selection)
  const wishes = [
    ...(name === undefined ? [] : [{ column: 'name' as const, value: checkName(name), word: 'Rename' }]),
    ...(notes === undefined ? [] : [{ column: 'notes' as const, value: notes, word: 'Note on' }]),
    ...(starred === undefined ? [] : [{ column: 'starred' as const, value: starred ? 1 : 0, word: starred ? 'Star' : 'Unstar' }]),
  ]
  const samples = writeNumbers(ids)
  const forward: Edit[] = []
  const inverse: Edit[] = []
  for (const { column, value } of wishes) {
    const others = idsByOtherValue(store, column, value, samples)
    if (others.size === 0) continue
    forward.push({ kind: 'set', column, value, samples: writeNumbers([...others.values()].flat()) })
    for (const [before, there] of others) inverse.push({ kind: 'set', column, value: before, samples: writeNumbers(there) })
  }
  if (forward.length === 0) return { samples: ids.length, changed: [] }
  const title = `${wishes.length === 1 ? wishes[0].word : 'Change'} ${countSamples(ids.length)}`
  return { samples: ids.length, changed: recordChange(store, { title, forward, inverse }) }
}

/** Gives an ensemble another name, as one step of the history. */
export function renameEnsemble(store: Store, ensemble: number, name: string): Changed[] {
  const row = store.first(build.selectFrom('ensembles').select('name').where('id', '=', ensemble))
  if (!row) throw new InputError(`there is no ensemble-${ensemble} in this project`, { path: 'ensemble', value: `ensemble-${ensemble}` })
  if (row.name === checkName(name)) return []
  return recordChange(store, {
    title: `Rename ${row.name}`,
    forward: [{ kind: 'rename-ensemble', ensemble, name: checkName(name) }],
    inverse: [{ kind: 'rename-ensemble', ensemble, name: row.name }],
  })
}

function checkTag(text: string): string {
  const tag = text.trim().normalize('NFC')
  // A tag is one word of the list “a b c”, and of the selection `tag:WORD`, whose parts are joined by commas.
  if (/^[^\s,\p{C}]{1,60}$/u.test(tag)) return tag
  throw new InputError(`a tag is one word of at most 60 characters without commas (got “${text}”)`, { path: 'add', value: text })
}

function checkName(text: string): string {
  const name = text.trim()
  if (name !== '') return name
  throw new InputError('a name needs at least one character', { path: 'name', value: text })
}

function taggedWith(store: Store, tag: string): Set<number> {
  return new Set(store.statement('SELECT sample FROM tags WHERE tag = ?').pluck().all(tag) as number[])
}

function difference(ids: readonly number[], taken: ReadonlySet<number>): number[] {
  return taken.size === 0 ? [...ids] : ids.filter((id) => !taken.has(id))
}

/** The samples that do not have this value yet, by the one they have. */
function idsByOtherValue(
  store: Store,
  column: 'name' | 'notes' | 'starred',
  value: string | number,
  samples: string,
): Map<string | number, number[]> {
  const rows = store
    .statement(`SELECT id, ${column} FROM every_sample WHERE id IN (${chosenSamples}) AND ${column} <> ?`)
    .raw()
    .all(rangesJson(readRanges(samples)), value) as [number, string | number][]
  const groups = new Map<string | number, number[]>()
  for (const [id, before] of rows) {
    const group = groups.get(before)
    if (group) group.push(id)
    else groups.set(before, [id])
  }
  return groups
}
