import type { z } from 'zod'
import { suggestion } from './closest-name.ts'
import { schemaAt, type JsonSchema } from './json-schema.ts'

/** One mistake in what a user wrote: a sentence that ends with its place, and the parts it was made from. */
export interface Problem {
  readonly message: string
  readonly path: string
  readonly bound?: unknown
  readonly value?: unknown
}

type Issue = z.core.$ZodIssue

const kinds: Record<string, string> = {
  number: 'a number',
  int: 'a whole number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object of named values',
  record: 'an object of named values',
}

/** What is wrong, without where: “density must be between 0.01 and 3 (got -1)”. */
export function sentenceFor(issue: Issue, subject: string, value: unknown, schema: JsonSchema): { message: string; bound?: unknown } {
  const name = issue.path.length > 0 ? nameOf(issue.path) : subject
  const got = ` (got ${shown(value)})`
  if (value === undefined && issue.code !== 'custom') return { message: `${name} is missing` }
  switch (issue.code) {
    case 'too_small':
    case 'too_big': {
      const { words, bound } = bounds(issue, schemaAt(schema, issue.path))
      return { message: `${name} must ${words}${got}`, bound }
    }
    case 'invalid_type':
      return { message: `${name} must be ${kinds[issue.expected] ?? issue.expected}${got}`, bound: issue.expected }
    case 'invalid_value': {
      const hint = typeof value === 'string' ? suggestion(value, issue.values.map(String)) : ''
      return { message: `${name} must be ${listed(issue.values)}${got}${hint}`, bound: issue.values }
    }
    case 'invalid_union': {
      const values = issue.errors.flatMap((branch) => branch.flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : [])))
      return values.length > 0
        ? { message: `${name} must be ${listed(values)}${got}`, bound: values }
        : { message: `${name} has none of the forms it can have${got}` }
    }
    case 'not_multiple_of':
      return { message: `${name} must be a multiple of ${issue.divisor}${got}`, bound: issue.divisor }
    case 'custom':
      return { message: issue.message }
    default:
      return { message: `${name} is not right${got}: ${issue.message}` }
  }
}

/** The last word of a path that is a name; an index is told with its list: `then[0]`. */
function nameOf(path: readonly PropertyKey[]): string {
  const last = path[path.length - 1]
  return typeof last === 'number' ? joinPath(path.slice(-2)) : String(last)
}

export function joinPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${String(step)}` : String(step)),
    '',
  )
}

function shown(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  const text = (JSON.stringify(value) as string | undefined) ?? typeof value
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

function listed(values: readonly unknown[]): string {
  const words = values.map((value) => (typeof value === 'string' ? `“${value}”` : String(value)))
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}` : words.join('')
}

/** Both ends of the range, of which the issue itself knows only the one that was crossed. */
function bounds(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, schema: JsonSchema = {}): { words: string; bound: unknown } {
  if (issue.origin === 'string' || issue.origin === 'array') {
    const unit = issue.origin === 'string' ? 'characters' : 'entries'
    const [word, limit] = issue.code === 'too_small' ? ['at least', issue.minimum] : ['at most', issue.maximum]
    return { words: `have ${word} ${String(limit)} ${unit}`, bound: limit }
  }
  const low = schema.exclusiveMinimum ?? finite(schema.minimum) ?? (issue.code === 'too_small' ? issue.minimum : undefined)
  const high = schema.exclusiveMaximum ?? finite(schema.maximum) ?? (issue.code === 'too_big' ? issue.maximum : undefined)
  const open = schema.exclusiveMinimum !== undefined
  const openAbove = schema.exclusiveMaximum !== undefined
  const bound = [low ?? null, high ?? null]
  if (low !== undefined && high !== undefined && !open && !openAbove)
    return { words: `be between ${String(low)} and ${String(high)}`, bound }
  const parts: string[] = []
  if (low !== undefined) parts.push(`${open ? 'greater than' : 'at least'} ${String(low)}`)
  if (high !== undefined) parts.push(`${openAbove ? 'less than' : 'at most'} ${String(high)}`)
  return { words: `be ${parts.join(' and ')}`, bound }
}

/** The ends of the safe integers are no bound that anybody chose. */
function finite(limit: number | undefined): number | undefined {
  return limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER ? limit : undefined
}
