import type { ConfigurationValue } from '../../shared/contracts/records.ts'
import type { CameraLink } from './camera-link.ts'
import type { ColourMapName, Projection, Slice, ValueRange, ViewTool } from './view-options.ts'

/** What a particle view shows. Everything but the configuration may be left out. */
export interface ParticleViewProps {
  configuration: ConfigurationValue | null
  /** Vectors on the particles, [N, d], any norm: where the arrows point. */
  arrows?: Float64Array | null
  /** How long the arrows are, [N], any unit, none negative; null takes the length of `arrows`. */
  arrowLengths?: Float64Array | null
  /** What colours the arrows, [N]; null takes their lengths, over the longest. */
  arrowColours?: Float64Array | null
  arrowColourTitle?: string
  arrowColourUnit?: string
  /** Ends of the arrows' colour bar; null takes the 1 % and 99 % percentiles of the arrows drawn. */
  arrowColourRange?: ValueRange | null
  arrowColourMap?: ColourMapName
  /** Length of the longest arrow, in mean distances between particles. */
  arrowScale?: number
  /** Arrows below this fraction of the longest are hidden. */
  arrowThreshold?: number
  /** Only so many arrows, the longest; null for all above the threshold. */
  arrowTop?: number | null
  /** Never more arrows than this. */
  arrowMost?: number
  /** Draws the particles small and translucent, so that arrows show. */
  fadeParticles?: boolean
  /** Colours the particles, [N]; null colours them by species. */
  scalars?: Float64Array | Int32Array | null
  scalarTitle?: string
  scalarUnit?: string
  /** Ends of the colour bar; null takes the 1 % and 99 % percentiles. */
  scalarRange?: ValueRange | null
  colourMap?: ColourMapName
  /** The drawn size of particles over their own. */
  sizeFactor?: number
  hasBox?: boolean
  /** Particles in their box; else where the simulation left them. */
  isWrapped?: boolean
  /** Periodic images shown around the box, faded: none, or the next ones. */
  images?: 0 | 1
  slice?: Slice | null
  /** The three axes of four that are drawn. */
  axes?: readonly [number, number, number]
  /** In four dimensions, particles far from the middle of the axis that is not drawn fade. */
  fadesFourth?: boolean
  projection?: Projection
  tool?: ViewTool
  /** Particles under measurement: two give a distance, three an angle; drawn as lines with a label. */
  measured?: readonly (readonly number[])[]
  link?: CameraLink | null
  hasTooltip?: boolean
  selected?: number | null
  /** The point that comes to the middle of the box, [d]; null keeps the box's own. */
  centre?: Float64Array | null
  /** How far the particle of the longest arrow swings, in mean distances between particles; 0 stands still. */
  swing?: number
  /** What the picture shows, for those who cannot see it. */
  label?: string
}
