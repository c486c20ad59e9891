/** Why a text cannot be a tag; null when it can, or when nothing is written yet. */
export function tagProblem(text: string): string | null {
  const word = text.trim()
  return word === '' || /^[^\s,\p{C}]{1,60}$/u.test(word) ? null : 'A tag is one word of at most 60 characters, without commas.'
}
