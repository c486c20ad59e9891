import { type Operator, splitCondition } from '../compute/project/conditions.ts'
import { InputError } from '../shared/contracts/errors.ts'

type Row = Readonly<Record<string, unknown>>

const compare: Record<Operator, (value: unknown, asked: string) => boolean> = {
  '=': (value, asked) => text(value) === asked,
  '!=': (value, asked) => text(value) !== asked,
  '<': (value, asked) => order(value, asked) < 0,
  '<=': (value, asked) => order(value, asked) <= 0,
  '>': (value, asked) => order(value, asked) > 0,
  '>=': (value, asked) => order(value, asked) >= 0,
  '~': (value, asked) => text(value).toLowerCase().includes(asked.toLowerCase()),
}

/** Keeps the records for which every condition `column operator value` holds. */
export function filterRecords<R extends Row>(records: readonly R[], conditions: readonly string[]): R[] {
  const parsed = conditions.map(splitCondition)
  const first = records[0]
  if (first) {
    for (const { name } of parsed) {
      if (!Object.hasOwn(first, name))
        throw new InputError(`these records have no column “${name}”; they have ${Object.keys(first).join(', ')}`, { path: 'where' })
    }
  }
  return records.filter((record) => parsed.every(({ name, operator, value }) => compare[operator](record[name], value)))
}

function text(value: unknown): string {
  return value === null || value === undefined ? 'none' : typeof value === 'string' ? value : JSON.stringify(value)
}

/** Not a number when one of the two has no place in an order, so that no comparison holds. */
function order(value: unknown, asked: string): number {
  if (value === null || value === undefined) return Number.NaN
  return typeof value === 'number' ? value - Number(asked) : text(value) < asked ? -1 : text(value) > asked ? 1 : 0
}
