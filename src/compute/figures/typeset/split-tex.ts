import { InputError } from '../../../shared/contracts/errors.ts'

export interface TexPart {
  readonly isTex: boolean
  readonly text: string
}

/** Words and formulas of a label in turn: `$` opens and closes a formula, `\$` is the sign itself. */
export function splitTex(text: string, path: string): TexPart[] {
  const parts = text.split(/(?<!\\)\$/)
  if (parts.length % 2 === 0) {
    throw new InputError(`“${text}” has a dollar sign without its partner: TeX stands between two, and \\$ is the sign itself`, {
      path,
      value: text,
    })
  }
  return parts
    .map((part, k) => ({ isTex: k % 2 === 1, text: k % 2 === 1 ? part : part.replaceAll('\\$', '$') }))
    .filter((part) => part.text !== '')
}
