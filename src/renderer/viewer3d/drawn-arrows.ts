import type { ShownArrows } from './arrow-fields.ts'
import type { DrawnArrows } from './arrow-layer.ts'
import { at } from './at.ts'
import { mapColour, placeInRange } from './colour-maps.ts'
import type { ColourScale } from './colour-range.ts'
import type { DisplayFrame } from './display-frame.ts'

/**
 * Arrows on the three drawn axes: direction from one field, length and colour each from another.
 * @param directions  [N, d], any norm
 * @param colours     [N], what the scale is for
 */
export function drawnArrows(
  directions: Float64Array,
  shown: ShownArrows,
  colours: ArrayLike<number>,
  scale: ColourScale,
  frame: DisplayFrame,
  dark: boolean,
): DrawnArrows {
  const { particles, lengths, longest } = shown
  const { dimension, axes } = frame
  const ways = new Float32Array(3 * particles.length)
  const painted = new Float32Array(3 * particles.length)
  for (let k = 0; k < particles.length; k++) {
    const i = at(particles, k)
    let square = 0
    for (let a = 0; a < dimension; a++) square += at(directions, i * dimension + a) ** 2
    const factor = square > 0 ? at(lengths, i) / (longest * Math.sqrt(square)) : 0
    axes.forEach((axis, a) => {
      ways[3 * k + a] = factor * at(directions, i * dimension + axis)
    })
    painted.set(mapColour(scale.map, placeInRange(at(colours, i), scale.range), dark), 3 * k)
  }
  return { particles, ways, colours: painted }
}

/**
 * What swings: the field itself on the three drawn axes, over its longest vector, in mean distances between particles.
 * @param field  [N, d], any norm
 * @returns [N, 3], in the configuration's unit of length
 */
export function displacementsOf(field: Float64Array, { dimension, particles, axes, spacing }: DisplayFrame): Float32Array {
  let longest = 0
  for (let i = 0; i < particles; i++) {
    let square = 0
    for (let a = 0; a < dimension; a++) square += at(field, i * dimension + a) ** 2
    longest = Math.max(longest, square)
  }
  const factor = longest > 0 ? spacing / Math.sqrt(longest) : 0
  const drawn = new Float32Array(3 * particles)
  for (let i = 0; i < particles; i++) {
    axes.forEach((axis, a) => {
      drawn[3 * i + a] = factor * at(field, i * dimension + axis)
    })
  }
  return drawn
}
