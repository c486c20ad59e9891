import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import { InputError } from '../../shared/contracts/errors.ts'
import { numberOfId } from '../../shared/contracts/ids.ts'
import { suggestion } from '../definitions/closest-name.ts'
import { build } from './store.ts'
import type { SampleTable, Tables } from './tables.ts'

type Kind = 'integer' | 'real' | 'text' | 'id' | 'flag' | 'tags'

/** What may be asked and sorted by: the columns of a sample's row, by their public names. */
const sampleColumns: Record<string, { readonly column: keyof SampleTable | null; readonly kind: Kind }> = {
  id: { column: 'id', kind: 'integer' },
  ensemble: { column: 'ensemble', kind: 'id' },
  run: { column: 'run', kind: 'id' },
  model: { column: 'model', kind: 'text' },
  dimension: { column: 'dimension', kind: 'integer' },
  particles: { column: 'particles', kind: 'integer' },
  density: { column: 'density', kind: 'real' },
  state: { column: 'state', kind: 'text' },
  energyPerParticle: { column: 'energy_per_particle', kind: 'real' },
  pressure: { column: 'pressure', kind: 'real' },
  maxForce: { column: 'max_force', kind: 'real' },
  lowestFrequency: { column: 'lowest_frequency', kind: 'real' },
  shearModulus: { column: 'shear_modulus', kind: 'real' },
  seed: { column: 'seed', kind: 'integer' },
  created: { column: 'created', kind: 'text' },
  name: { column: 'name', kind: 'text' },
  starred: { column: 'starred', kind: 'flag' },
  tags: { column: null, kind: 'tags' },
}

const operators = ['=', '!=', '<', '<=', '>', '>=', '~'] as const
export type Operator = (typeof operators)[number]

/** The three words of a condition `column operator value`; quotes around the value are taken off. */
export function splitCondition(text: string): { name: string; operator: Operator; value: string } {
  const found = /^\s*([A-Za-z]+)\s*(<=|>=|!=|=|<|>|~)\s*(.*?)\s*$/.exec(text)
  if (!found) {
    throw new InputError(`a condition reads “column operator value” with ${operators.join(' ')} (got “${text}”)`, {
      path: 'where',
      value: text,
    })
  }
  const value = found[3].replace(/^(["'])(.*)\1$/, '$2')
  if (value === '') throw new InputError(`the condition “${text}” lacks a value`, { path: 'where', value: text })
  return { name: found[1], operator: found[2] as Operator, value }
}

/**
 * A condition `column operator value` as SQL. `~` asks for a part of a text, `none` for no value.
 * @throws InputError that names the column, the operators or the kind of value that was expected
 */
export function parseCondition(text: string): Expression<SqlBool> {
  const { name, operator, value } = splitCondition(text)
  const { column, kind } = sampleColumn(name, 'where')
  if (column === null) return onTags(operator, value)
  const eb = expressionBuilder<Tables, 'samples'>()
  const reference = `samples.${column}` as const
  if (value === 'none' && (operator === '=' || operator === '!=')) return eb(reference, operator === '=' ? 'is' : 'is not', null)
  if (operator === '~') return contains(sql.ref(reference), value)
  const compared = valueFor(kind, name, value)
  if (kind === 'real' && (operator === '=' || operator === '!=')) {
    // A density that was asked as 0.82 is 0.8200000000000002 once it has gone through the box's edge.
    const near = sql<SqlBool>`abs(${sql.ref(reference)} - ${compared}) <= ${1e-9 * Math.abs(Number(compared))}`
    return operator === '=' ? near : eb.not(near)
  }
  return eb(reference, operator, compared)
}

export function sampleColumn(name: string, path: string) {
  const column = Object.hasOwn(sampleColumns, name) ? sampleColumns[name] : undefined
  if (column) return column
  const names = Object.keys(sampleColumns)
  throw new InputError(`samples have no column “${name}”${suggestion(name, names) || `; they have ${names.join(', ')}`}`, {
    path,
    bound: names,
    value: name,
  })
}

function valueFor(kind: Kind, name: string, value: string): string | number {
  if (kind === 'text') return value
  if (kind === 'flag') return value === 'true' || value === '1' ? 1 : 0
  const number = kind === 'id' ? numberOfId(value) : Number(value)
  if (Number.isFinite(number)) return number
  throw new InputError(`${name} is compared with a number (got “${value}”)`, { path: 'where', value })
}

function onTags(operator: Operator, value: string): Expression<SqlBool> {
  const eb = expressionBuilder<Tables, 'samples'>()
  const word = operator === '~' ? contains(sql.ref('tags.tag'), value) : sql<SqlBool>`tags.tag = ${value}`
  if (operator !== '=' && operator !== '!=' && operator !== '~') {
    throw new InputError(`tags are compared with =, != or ~ (got ${operator})`, { path: 'where', value: operator })
  }
  const tagged = eb('samples.id', 'in', build.selectFrom('tags').select('sample').where(word))
  return operator === '!=' ? eb.not(tagged) : tagged
}

function contains(reference: Expression<unknown>, value: string): Expression<SqlBool> {
  const pattern = `%${value.replace(/[\\%_]/g, '\\$&')}%`
  return sql<SqlBool>`${reference} LIKE ${pattern} ESCAPE '\\'`
}
