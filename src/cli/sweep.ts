import { InputError } from '../shared/contracts/errors.ts'
import { readValue } from './settings.ts'

const range = /^([^.,]\S*?)\.\.(\S+?):(\d+)(:log)?$/

/** Commander's collector for `--sweep protocol.temperature=0.4,0.5`, `=0.4..0.6:5` (five values) and `=1e-4..1e-2:3:log`. */
export function collectSweep(word: string, before: Record<string, unknown> = {}): Record<string, unknown> {
  const at = word.indexOf('=')
  if (at < 1 || at === word.length - 1) {
    throw new InputError(`a sweep is written place=values, such as protocol.temperature=0.4,0.5 or =0.4..0.6:5 (got “${word}”)`)
  }
  return { ...before, [word.slice(0, at)]: readValues(word.slice(at + 1), word) }
}

function readValues(text: string, word: string): unknown {
  if (text.startsWith('[')) return readValue(text)
  if (!text.includes('..')) return text.split(',').map(readValue)
  const [, from, to, count, log] = range.exec(text) ?? []
  if (from === undefined || to === undefined || !Number.isFinite(Number(from)) || !Number.isFinite(Number(to))) {
    throw new InputError(`a range is written from..to:count, with :log for equal factors, such as 0.4..0.6:5 (got “${word}”)`)
  }
  return { from: Number(from), to: Number(to), count: Number(count), spacing: log ? 'logarithmic' : 'linear' }
}
