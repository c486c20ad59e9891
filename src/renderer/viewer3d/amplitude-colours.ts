import { interpolateMagma } from 'd3-scale-chromatic'
import type { Colour } from './theme-colours.ts'

/**
 * The colour of an amplitude, 0 … 1, on magma. The strongest stands out most from the ground: nearly white on dark, nearly black
 * on light; the end that would vanish into the ground is left out.
 */
export function amplitudeColour(fraction: number, dark: boolean): Colour {
  const t = Math.min(1, Math.max(0, fraction))
  const css = interpolateMagma(dark ? 0.36 + 0.61 * t : 0.84 - 0.66 * t)
  const channel = (k: number) => parseInt(css.slice(1 + 2 * k, 3 + 2 * k), 16) / 255
  return [channel(0), channel(1), channel(2)]
}

/** The same map as stops of a CSS gradient. */
export function amplitudeStops(dark: boolean, stops = 9): string[] {
  return Array.from({ length: stops }, (_, k) => {
    const colour = amplitudeColour(k / (stops - 1), dark).map((channel) => Math.round(255 * channel))
    return `rgb(${colour.join(', ')})`
  })
}
