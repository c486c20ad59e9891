/** Rough advance widths of a humanist sans in em, for margins only: what is drawn is measured by the renderer. */
const narrow = new Set("ijlftrI.,:;()[]|/!'’ ⟨⟩-")
const wide = new Set('mwMWQOG√×')

/** About how wide a text is, in units of the font size. */
export function estimatedWidth(text: string): number {
  let width = 0
  for (const character of text) {
    if (character === '\u2009') width += 0.2
    else if (/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺₀-₉]/.test(character)) width += 0.36
    else if (narrow.has(character)) width += 0.3
    else if (wide.has(character)) width += 0.75
    else if (/[A-ZΓΔΩΨΣ]/.test(character)) width += 0.58
    else width += 0.5
  }
  return width
}
