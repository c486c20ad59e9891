import { isDraft, type Draft } from './recipe-draft.ts'

export interface JsonMistake {
  readonly message: string
  /** From 1, as editors count. */
  readonly line: number
  readonly column: number
}

export type JsonReading = { readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly mistake: JsonMistake }

/** Reads the text of a recipe; what is wrong is told with its line and column, also a key that stands twice. */
export function readRecipeText(text: string): JsonReading {
  const found = firstMistake(text)
  if (found) return { ok: false, mistake: placedAt(text, found) }
  const value: unknown = JSON.parse(text)
  if (isDraft(value)) return { ok: true, draft: value }
  return { ok: false, mistake: { message: 'a recipe is an object: { "vitrine": 1, … }', line: 1, column: 1 } }
}

interface Mistake {
  readonly at: number
  readonly message: string
}

function placedAt(text: string, { at, message }: Mistake): JsonMistake {
  const before = text.slice(0, at).split('\n')
  return { message, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

const spaces = /[ \t\n\r]*/y
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
// eslint-disable-next-line no-control-regex -- JSON forbids them bare
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y

/** Where a text ceases to be JSON; null when it is JSON to its end. The engines' own messages do not always say where. */
function firstMistake(text: string): Mistake | null {
  let at = 0
  const taken = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? null
    if (found !== null) at += found.length
    return found
  }
  const next = () => {
    taken(spaces)
    return text[at]
  }
  const expected = (what: string): Mistake => ({ at, message: `${what} is expected here${at >= text.length ? ', and the text ends' : ''}` })

  function value(): Mistake | null {
    const first = next()
    if (first === '{') return members()
    if (first === '[') return entries()
    if (first === '"') return taken(string) === null ? { at, message: 'this text in quotes does not end' } : null
    return taken(scalar) === null ? expected('a value') : null
  }
  function members(): Mistake | null {
    const keys = new Set<string>()
    at++
    if (next() === '}') return step()
    for (;;) {
      const start = (next(), at)
      const key = taken(string)
      if (key === null) return expected('a key in double quotes')
      if (keys.has(key)) return { at: start, message: `the key ${key} stands here for the second time` }
      keys.add(key)
      if (next() !== ':') return expected('a colon')
      at++
      const wrong = value()
      if (wrong) return wrong
      const after = next()
      if (after === '}') return step()
      if (after !== ',') return expected('a comma or a closing }')
      at++
    }
  }
  function entries(): Mistake | null {
    at++
    if (next() === ']') return step()
    for (;;) {
      const wrong = value()
      if (wrong) return wrong
      const after = next()
      if (after === ']') return step()
      if (after !== ',') return expected('a comma or a closing ]')
      at++
    }
  }
  const step = (): null => {
    at++
    return null
  }
  const wrong = value()
  if (wrong) return wrong
  return next() === undefined ? null : expected('the end of the recipe')
}
