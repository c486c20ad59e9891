/** A long name cut in its middle, where names of one family differ least: `fast-quen…ns 3D IPL`. */
export function truncateMiddle(name: string, length: number): string {
  const characters = letters(name)
  if (characters.length <= length) return name
  if (length <= 1) return '…'
  const head = Math.ceil((length - 1) / 2)
  const tail = length - 1 - head
  return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - tail).join('')}`
}

const segmenter = new Intl.Segmenter('en')

/** Letters as people count them: with its accents, one letter is one. */
export function letters(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** A key as words: `lowestFrequency` reads “Lowest frequency”, `lengthSS` reads “Length SS”. */
export function wordsOfKey(key: string): string {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(' ')
    .map((word) => (/^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()))
    .join(' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
