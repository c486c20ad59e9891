import { interpolateCividis, interpolateViridis } from 'd3-scale-chromatic'
import { amplitudeColour } from './amplitude-colours.ts'
import { at } from './at.ts'
import { colourOfHex, cssColour } from './palette.ts'
import { mixColours, type Colour } from './theme-colours.ts'
import type { ColourMapName, ValueRange } from './view-options.ts'

/** A map that is decided: what `auto` became. */
export type FixedColourMap = Exclude<ColourMapName, 'auto'>

/** Colours in a map's table. */
export const mapSteps = 256

// the end that would vanish into the ground is left out
const span = { light: [0, 0.93], dark: [0.13, 1] } as const
const divergingStops = {
  light: ['#1b4f8a', '#6a9ac4', '#deddd8', '#d99a55', '#9a4a0c'],
  dark: ['#8cc4f7', '#4f7ea6', '#40444a', '#a8763f', '#f5b469'],
} as const

/** The colour at a place of a map, 0 … 1. */
export function mapColour(map: FixedColourMap, fraction: number, dark: boolean): Colour {
  const t = Math.min(1, Math.max(0, fraction))
  if (map === 'magma') return amplitudeColour(t, dark)
  if (map === 'diverging') {
    const stops = divergingStops[dark ? 'dark' : 'light']
    const place = t * (stops.length - 1)
    const low = Math.min(Math.floor(place), stops.length - 2)
    return mixColours(colourOfHex(at(stops, low)), colourOfHex(at(stops, low + 1)), place - low)
  }
  const [low, high] = span[dark ? 'dark' : 'light']
  return colourOfCss((map === 'cividis' ? interpolateCividis : interpolateViridis)(low + (high - low) * t))
}

/** A map as a table, [mapSteps, 3], each channel 0 … 255. */
export function mapTable(map: FixedColourMap, dark: boolean): Uint8Array {
  const table = new Uint8Array(3 * mapSteps)
  for (let k = 0; k < mapSteps; k++) {
    const colour = mapColour(map, k / (mapSteps - 1), dark)
    for (let c = 0; c < 3; c++) table[3 * k + c] = Math.round(255 * at(colour, c))
  }
  return table
}

/** The same map as stops of a CSS gradient. */
export function mapStops(map: FixedColourMap, dark: boolean, stops = 17): string[] {
  return Array.from({ length: stops }, (_, k) => cssColour(mapColour(map, k / (stops - 1), dark)))
}

/** The place of a value in the map, 0 … 1; outside of the range it is its end. */
export function placeInRange(value: number, [low, high]: ValueRange): number {
  return high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0.5
}

// cividis answers `rgb(…)`, viridis and magma `#…`
function colourOfCss(css: string): Colour {
  if (css.startsWith('#')) return colourOfHex(css)
  const [red = 0, green = 0, blue = 0] = css.match(/\d+/g)?.map(Number) ?? []
  return [red / 255, green / 255, blue / 255]
}
