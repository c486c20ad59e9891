/** What a query is compared with. */
export interface Ranked {
  readonly title: string
  /** Found by these too, but below those found by their title. */
  readonly words?: string
}

const wordStart = /[\s·–_./:-]/

/**
 * How well a query fits: null when it does not, else higher is better. Each word of the query must be found in order of its
 * letters; letters in a row and at the beginning of a word count more, and a short title before a long one.
 */
export function rank(query: string, { title, words = '' }: Ranked): number | null {
  const parts = fold(query)
    .split(/\s+/)
    .filter((part) => part !== '')
  const foldedTitle = fold(title)
  const foldedWords = fold(words)
  let total = 0
  for (const part of parts) {
    const inTitle = fit(part, foldedTitle, false)
    const inWords = fit(part, foldedWords, true)
    const best = Math.max(inTitle ?? -Infinity, inWords === null ? -Infinity : inWords * 0.6)
    if (best === -Infinity) return null
    total += best
  }
  return total - foldedTitle.length * 0.01
}

export interface Scored<T> {
  readonly item: T
  readonly score: number
}

/** The items that fit, best first; equals keep their order, and all fit an empty query equally. */
export function rankAll<T extends Ranked>(query: string, items: readonly T[]): Scored<T>[] {
  return items
    .flatMap((item) => {
      const score = rank(query, item)
      return score === null ? [] : [{ item, score: query.trim() === '' ? 0 : score }]
    })
    .sort((a, b) => b.score - a.score)
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
}

/** `onlyWords`: it has to begin a word. */
function fit(part: string, text: string, onlyWords: boolean): number | null {
  const whole = text.indexOf(part)
  if (onlyWords) return whole >= 0 && startsWord(text, wordIndex(text, part, whole)) ? 12 + part.length * 3 : null
  if (whole >= 0) return (startsWord(text, wordIndex(text, part, whole)) ? 12 : 6) + part.length * 3
  // scattered letters mean something only when they begin words or follow one another
  let from = 0
  let score = 0
  let last = -2
  for (const letter of part) {
    const at = nextLetter(text, letter, from, last)
    if (at < 0) return null
    if (at === last + 1) score += 2
    else if (startsWord(text, at)) score += 3
    else score -= 2
    last = at
    from = at + 1
  }
  return score > 0 ? score : null
}

/** Of all places where a part stands, one that begins a word if there is one. */
function wordIndex(text: string, part: string, first: number): number {
  for (let at = first; at >= 0; at = text.indexOf(part, at + 1)) if (startsWord(text, at)) return at
  return first
}

/** The next such letter: the following one, else one that begins a word, else any. */
function nextLetter(text: string, letter: string, from: number, last: number): number {
  if (last >= 0 && text[last + 1] === letter) return last + 1
  for (let at = text.indexOf(letter, from); at >= 0; at = text.indexOf(letter, at + 1)) if (startsWord(text, at)) return at
  return text.indexOf(letter, from)
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || wordStart.test(text[at - 1] ?? '')
}
