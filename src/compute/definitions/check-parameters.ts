import type { z } from 'zod'
import { InputError } from '../../shared/contracts/errors.ts'
import { closestName } from './closest-name.ts'
import { jsonSchemaOf, schemaAt, type JsonSchema } from './json-schema.ts'
import { joinPath, sentenceFor, type Problem } from './sentences.ts'

type Issue = z.core.$ZodIssue
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: Problem[] }

/**
 * Checks a value against a schema and fills in its defaults.
 * @param path    where the value stands, for the ends of the sentences: `protocol`
 * @param subject what to call the value itself when it is wrong as a whole
 */
export function checkAgainst<S extends z.ZodType>(schema: S, value: unknown, path = '', subject = 'the value'): Checked<z.output<S>> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return { ok: true, value: parsed.data }
  const json = jsonSchemaOf(schema)
  const issues = parsed.error.issues.flatMap((issue) => withinUnions(issue, value))
  // A misspelt key also leaves the right one missing: the spelling is what helps, so it comes first.
  const ordered = [...issues.filter(isUnknownKeys), ...issues.filter((issue) => !isUnknownKeys(issue))]
  return { ok: false, problems: ordered.flatMap((issue) => problemsOf(issue, value, json, path, subject)) }
}

/**
 * Parameters checked and completed with their defaults.
 * @throws InputError for the first mistake: path, bound and value
 */
export function checkParameters<S extends z.ZodType>(schema: S, value: unknown, path = '', subject = 'the value'): z.output<S> {
  const checked = checkAgainst(schema, value, path, subject)
  if (checked.ok) return checked.value
  throw errorOf(checked.problems[0])
}

/** The problem as it is thrown; the class appends the place to the sentence. */
export function errorOf(problem: Problem): InputError {
  const place = problem.path ? ` at ${problem.path}` : ''
  const message = place && problem.message.endsWith(place) ? problem.message.slice(0, -place.length) : problem.message
  return new InputError(message, { ...(problem.path ? { path: problem.path } : {}), bound: problem.bound, value: problem.value })
}

/** The error as a line of a list; its message ends with its place already. */
export function problemOf(error: InputError): Problem {
  return { message: error.message, path: error.path ?? '', bound: error.bound, value: error.value }
}

function problemsOf(issue: Issue, root: unknown, json: JsonSchema, prefix: string, subject: string): Problem[] {
  const at = (path: readonly PropertyKey[]) => [prefix, joinPath(path)].filter((part) => part !== '').join('.')
  const finish = (message: string, path: string, rest: { bound?: unknown; value?: unknown }) => ({
    message: path ? `${message} at ${path}` : message,
    path,
    ...rest,
  })
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(schemaAt(json, issue.path)?.properties ?? alternativesOf(schemaAt(json, issue.path)))
    return issue.keys.map((key) => {
      const near = closestName(key, known)
      const hint = near ? `did you mean “${near}”?` : known.length > 0 ? `known are ${known.join(', ')}` : 'none is known here'
      return finish(`“${key}” is not a known key: ${hint}`, at([...issue.path, key]), { bound: known, value: key })
    })
  }
  const value = valueAt(root, issue.path)
  const { message, bound } = sentenceFor(issue, subject, value, json)
  return [finish(message, at(issue.path), { bound, value })]
}

function alternativesOf(schema: JsonSchema | undefined): Record<string, JsonSchema> {
  return Object.assign({}, ...(schema?.anyOf ?? []).map((alternative) => alternative.properties ?? {})) as Record<string, JsonSchema>
}

function isUnknownKeys(issue: Issue): boolean {
  return issue.code === 'unrecognized_keys'
}

/** Replaces “no alternative fits” by the mistakes of the alternative that was most likely meant. */
function withinUnions(issue: Issue, root: unknown): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const value = valueAt(root, issue.path)
  if (typeof value !== 'object' || value === null) return [issue]
  // Missing and unknown keys mean that another alternative was meant; a wrong value does not.
  const misfit = (branch: readonly Issue[]) =>
    branch.reduce((sum, inner) => {
      if (inner.code === 'unrecognized_keys') return sum + inner.keys.length
      return sum + (valueAt(value, inner.path) === undefined ? 1 : 0)
    }, 0)
  const best = issue.errors.reduce((left, right) => (misfit(right) < misfit(left) ? right : left))
  return best.flatMap((inner) => withinUnions({ ...inner, path: [...issue.path, ...inner.path] }, root))
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], root)
}
