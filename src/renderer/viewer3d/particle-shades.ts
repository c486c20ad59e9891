import { at } from './at.ts'
import { mapSteps, mapTable, placeInRange } from './colour-maps.ts'
import type { ColourScale } from './colour-range.ts'
import type { Colour } from './theme-colours.ts'

/**
 * A colour for each particle by its species.
 * @returns [N, 4], the fourth is left 255
 */
export function shadesOfSpecies(species: Int32Array, colours: readonly Colour[]): Uint8Array {
  const shades = new Uint8Array(4 * species.length).fill(255)
  for (let i = 0; i < species.length; i++) {
    const colour = at(colours, at(species, i) % colours.length)
    for (let c = 0; c < 3; c++) shades[4 * i + c] = Math.round(255 * at(colour, c))
  }
  return shades
}

/**
 * A colour for each value; what is not a number takes `none`.
 * @returns [N, 4], the fourth is left 255
 */
export function shadesOfValues(values: ArrayLike<number>, { map, range }: ColourScale, dark: boolean, none: Colour): Uint8Array {
  const table = mapTable(map, dark)
  const shades = new Uint8Array(4 * values.length).fill(255)
  for (let i = 0; i < values.length; i++) {
    const value = at(values, i)
    if (Number.isNaN(value)) {
      for (let c = 0; c < 3; c++) shades[4 * i + c] = Math.round(255 * at(none, c))
      continue
    }
    const step = 3 * Math.round(placeInRange(value, range) * (mapSteps - 1))
    for (let c = 0; c < 3; c++) shades[4 * i + c] = at(table, step + c)
  }
  return shades
}
