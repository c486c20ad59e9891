import type { FontCut } from '../../../shared/drawing/figure-fonts.ts'

/**
 * Letters of Unicode's mathematical alphabets as plain letters with the cut they stand for: 𝐱 is a bold x. Script, fraktur and
 * double-struck letters stay as they are.
 */
export function readAlphabet(text: string): { text: string; cut: FontCut | undefined } {
  let cut: FontCut | undefined
  const letters = Array.from(text, (letter) => {
    const found = cutOf(letter.codePointAt(0) ?? 0)
    if (!found) return letter
    cut = found
    return letter.normalize('NFKD')
  })
  return { text: letters.join(''), cut }
}

function cutOf(code: number): FontCut | undefined {
  if (code >= 0x1d400 && code <= 0x1d433) return 'semibold'
  if (code >= 0x1d434 && code <= 0x1d467) return 'italic'
  if (code >= 0x1d6a8 && code <= 0x1d6e1) return 'semibold'
  if (code >= 0x1d6e2 && code <= 0x1d71b) return 'italic'
  if (code >= 0x1d7ce && code <= 0x1d7d7) return 'semibold'
  return undefined
}
