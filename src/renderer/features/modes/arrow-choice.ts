import { at } from '../../viewer3d/at.ts'
import { amplitudesOf } from '../../viewer3d/amplitudes.ts'
import { shownArrows } from '../../viewer3d/arrow-fields.ts'
import { axesOf, type ArrowDirection, type ModeViewSettings } from './view-settings.ts'

/** Arrows as the view takes them: direction, length and colour each a field of its own. */
export interface ModeArrows {
  /** [N, d] */
  readonly directions: Float64Array
  /** [N], the longest 1; 0 for a particle without an arrow. */
  readonly lengths: Float64Array
  /** [N] */
  readonly colours: Float64Array
  readonly colourTitle: string
  /** Null where the data say it. */
  readonly colourRange: readonly [number, number] | null
  /** How many are drawn. */
  readonly count: number
  /** The fraction of the largest amplitude below which none is drawn, as chosen by threshold or share. */
  readonly threshold: number
}

/** A logarithmic length falls to nothing over so many decades of the amplitude. */
const decades = 3

/**
 * The arrows of a mode. Which are drawn is decided by the amplitude, whatever their length stands for.
 * @param field  [N, d]
 */
export function arrowsOf(field: Float64Array, dimension: number, settings: ModeViewSettings): ModeArrows {
  const directions = alongAxis(field, dimension, settings.direction)
  const amplitudes = amplitudesOf(directions, dimension)
  const most = settings.topShare > 0 ? Math.max(1, Math.round(settings.topShare * amplitudes.length)) : null
  const threshold = most === null ? settings.threshold : 0
  const { particles, longest } = shownArrows({ directions, dimension, lengths: amplitudes }, { threshold, top: most, most: Infinity })
  const lengths = new Float64Array(amplitudes.length)
  let least = 1
  for (const particle of particles) {
    const share = at(amplitudes, particle) / longest
    least = Math.min(least, share)
    lengths[particle] = lengthOf(share, settings.length)
  }
  return {
    directions,
    lengths,
    ...coloursOf(field, dimension, settings, amplitudes, longest),
    count: particles.length,
    threshold: most === null ? threshold : least,
  }
}

function lengthOf(share: number, kind: ModeViewSettings['length']): number {
  if (kind === 'uniform') return 1
  // the smallest drawn keeps a stub, so that what is counted is seen
  return kind === 'logarithm' ? Math.max(0.05, 1 + Math.log10(share) / decades) : share
}

function coloursOf(
  field: Float64Array,
  dimension: number,
  { colour }: ModeViewSettings,
  amplitudes: Float64Array,
  longest: number,
): Pick<ModeArrows, 'colours' | 'colourTitle' | 'colourRange'> {
  const axis = axesOf(dimension).findIndex((name) => name === colour)
  if (axis < 0)
    return {
      colours: amplitudes.map((amplitude) => (longest > 0 ? amplitude / longest : 0)),
      colourTitle: '|ψᵢ| / max',
      colourRange: [0, 1],
    }
  const components = amplitudes.map((_, i) => at(field, i * dimension + axis))
  const reach = components.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1
  return { colours: components.map((value) => value / reach), colourTitle: `ψ along ${colour} / max`, colourRange: [-1, 1] }
}

/** The field itself, or its component along one axis alone. */
function alongAxis(field: Float64Array, dimension: number, direction: ArrowDirection): Float64Array {
  const axis = axesOf(dimension).findIndex((name) => name === direction)
  return axis < 0 ? field : field.map((value, k) => (k % dimension === axis ? value : 0))
}
