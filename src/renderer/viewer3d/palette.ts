import type { Colour } from './theme-colours.ts'

// blue and orange first: the pair that every kind of colour vision tells apart; the next differ in lightness as well, because hue alone
// is lost to some
const onLight = ['#4f87bd', '#e09a3a', '#7a3560', '#8fcbae', '#3d4bb8', '#a06048', '#c38a9c', '#5f6a3a']
const onDark = ['#6fa5d8', '#e3a550', '#a5e9d2', '#a8557f', '#5a5fd6', '#b0765c', '#dde0a5', '#8b8fa8']

/** One colour a species, told apart also by colour-blind eyes; from the ninth on they come again. */
export function speciesPalette(species: number, dark: boolean): Colour[] {
  const colours = dark ? onDark : onLight
  return Array.from({ length: Math.max(1, species) }, (_, k) => colourOfHex(colours[k % colours.length] ?? '#808080'))
}

/** @param hex  as `#4f87bd` */
export function colourOfHex(hex: string): Colour {
  const channel = (k: number) => parseInt(hex.slice(1 + 2 * k, 3 + 2 * k), 16) / 255
  return [channel(0), channel(1), channel(2)]
}

export function cssColour(colour: Colour): string {
  return `rgb(${colour.map((channel) => Math.round(255 * channel)).join(', ')})`
}
