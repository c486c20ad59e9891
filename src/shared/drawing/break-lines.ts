/** A text broken between words into lines of at most `width`, as far as its words allow; a word that is too long is cut. */
export function breakLines(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    // a width below zero is too narrow even for no letters at all
    while (line !== '' && widthOf(line) > width) {
      const [head, rest] = cutAt(line, width, widthOf)
      lines.push(head)
      line = rest
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** At least one letter goes into each line. */
function cutAt(word: string, width: number, widthOf: (text: string) => number): [string, string] {
  const letters = Array.from(word)
  let count = letters.length - 1
  while (count > 1 && widthOf(letters.slice(0, count).join('')) > width) count--
  return [letters.slice(0, Math.max(1, count)).join(''), letters.slice(Math.max(1, count)).join('')]
}
