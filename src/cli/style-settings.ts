import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { InputError } from '../shared/contracts/errors.ts'
import { readValue } from './settings.ts'

type Style = Record<string, unknown>

/**
 * Collects `--style` given several times, each changing what came before: a preset's name, a file of JSON, or one setting as
 * `legend.position=inside`, `panels.0.x.title=$\omega$`, `showCaption=false`. Names with points of their own go into a file.
 */
export function collectStyle(word: string, before: Style = {}): Style {
  const at = word.indexOf('=')
  if (at > 0) return set(before, word.slice(0, at).split('.'), readValue(word.slice(at + 1))) as Style
  if (extname(word).toLowerCase() === '.json') return { ...before, ...readStyle(word) }
  return { ...before, preset: word }
}

function readStyle(path: string): Style {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new InputError(`the style ${path} cannot be read`, { path: '--style', value: path })
  }
  try {
    const style: unknown = JSON.parse(text)
    if (typeof style === 'object' && style !== null && !Array.isArray(style)) return style as Style
  } catch {
    throw new InputError(`the style ${path} is no JSON`, { path: '--style', value: path })
  }
  throw new InputError(`the style ${path} is no JSON object`, { path: '--style', value: path })
}

/** Whole numbers count the members of a list; those before it that nothing is said of are null. */
function set(whole: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const isIndex = /^\d{1,3}$/.test(key)
  if (isIndex && (whole === undefined || Array.isArray(whole))) {
    const list = [...((whole as unknown[] | undefined) ?? [])]
    while (list.length <= Number(key)) list.push(null)
    list[Number(key)] = rest.length === 0 ? value : set(list[Number(key)] ?? {}, rest, value)
    return list
  }
  const record = typeof whole === 'object' && whole !== null && !Array.isArray(whole) ? (whole as Style) : {}
  return { ...record, [key]: rest.length === 0 ? value : set(record[key], rest, value) }
}
