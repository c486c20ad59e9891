import type { ErrorReport } from '../../shared/contracts/errors.ts'

/** What is wrong, as a sentence: without the place at its end, which the page shows by where it stands. */
export function plainSentence({ message, path }: Pick<ErrorReport, 'message' | 'path'>): string {
  const place = path ? ` at ${path}` : ''
  const words = place !== '' && message.endsWith(place) ? message.slice(0, -place.length) : message
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?…]$/.test(words) ? '' : '.'}`
}
