import { InputError } from '../shared/contracts/errors.ts'

/** Commander's collector for options given several times: `--set a=1 --set b=2`, or `--set a=1 b=2`. */
export function collectSettings(word: string, before: Record<string, unknown> = {}): Record<string, unknown> {
  const at = word.indexOf('=')
  if (at < 1) throw new InputError(`a setting is written name=value (got “${word}”)`)
  return { ...before, [word.slice(0, at)]: readValue(word.slice(at + 1)) }
}

/** A number, true, false, null or a list is read as such; everything else is text. */
export function readValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

export function collectWords(word: string, before: string[] = []): string[] {
  return [...before, word]
}

export function readInteger(name: string): (word: string) => number {
  return (word) => {
    const value = Number(word)
    if (word.trim() === '' || !Number.isInteger(value)) throw new InputError(`${name} must be an integer (got “${word}”)`)
    return value
  }
}

/** Commander's collector for whole numbers given several times. */
export function collectIntegers(name: string): (word: string, before?: number[]) => number[] {
  return (word, before = []) => [...before, readInteger(name)(word)]
}

/** `a,b` → `['a', 'b']`. */
export function splitWords(text: string): string[] {
  return text.split(',').map((word) => word.trim())
}

export function readNumber(name: string): (word: string) => number {
  return (word) => {
    const value = Number(word)
    if (word.trim() === '' || !Number.isFinite(value)) throw new InputError(`${name} must be a number (got “${word}”)`)
    return value
  }
}

/** `modes:count=20,tolerance=1e-10` → `{ analysis: 'modes', count: 20, tolerance: 1e-10 }`. */
export function collectAnalyses(word: string, before: { analysis: string }[] = []): { analysis: string }[] {
  const [analysis, settings] = splitOnce(word, ':')
  const parameters =
    settings === '' ? {} : settings.split(',').reduce<Record<string, unknown>>((all, pair) => collectSettings(pair, all), {})
  return [...before, { analysis, ...parameters }]
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
