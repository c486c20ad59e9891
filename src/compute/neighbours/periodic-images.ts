import type { Box } from '../space/box.ts'
import { shiftAcrossY } from '../space/images.ts'

/** Copies of particles in neighbouring periods; arrays are longer than `count` and grow when needed. */
export interface PeriodicImages {
  count: number
  /** [count] whose copy. */
  owner: Int32Array
  /** [count, d] where the copy lies relative to its owner. */
  shift: Float64Array
  /** [count, d] */
  points: Float64Array
}

export function createPeriodicImages(dimension: number, capacity: number): PeriodicImages {
  return {
    count: 0,
    owner: new Int32Array(capacity),
    shift: new Float64Array(capacity * dimension),
    points: new Float64Array(capacity * dimension),
  }
}

/**
 * Finds the copies within a radius of the box, of every period with a positive number: the last axis that is crossed is crossed
 * upwards. Of a pair and its mirror (i, j + n and j, i − n) that leaves one, also for a particle and its own copy, whatever
 * the size and tilt of the box.
 * @param points [particles, d] in the rectangle of `wrapInto`
 */
export function findImages(box: Box, radius: number, points: Float64Array, particles: number, images: PeriodicImages): void {
  const { dimension, lengths } = box
  const tiltShift = shiftAcrossY(box)
  const period = new Int32Array(dimension)
  images.count = 0
  visitAxis(dimension - 1, false)

  /** Goes through the periods along one axis, from the last to x; `isPositive` once a higher axis is crossed. */
  function visitAxis(axis: number, isPositive: boolean): void {
    // y may carry x over several edges when the tilt shifts it
    const margin = axis === 0 && dimension > 1 ? Math.abs(period[1] * tiltShift) : 0
    const most = Math.ceil((radius + margin) / lengths[axis])
    for (let n = isPositive ? -most : 0; n <= most; n++) {
      period[axis] = n
      if (axis > 0) visitAxis(axis - 1, isPositive || n > 0)
      else if (isPositive || n > 0) addCopies()
    }
    period[axis] = 0
  }

  function addCopies(): void {
    const shift = Float64Array.from(period, (n, a) => n * lengths[a])
    shift[0] += period[1] * tiltShift
    for (let i = 0; i < particles; i++) {
      let isNear = true
      for (let a = 0; a < dimension && isNear; a++) {
        const value = points[i * dimension + a] + shift[a]
        if (value < -radius || value > lengths[a] + radius) isNear = false
      }
      if (isNear) addCopy(i, shift)
    }
  }

  function addCopy(i: number, shift: Float64Array): void {
    if (images.count === images.owner.length) grow(images, dimension)
    const k = images.count++
    images.owner[k] = i
    for (let a = 0; a < dimension; a++) {
      images.shift[k * dimension + a] = shift[a]
      images.points[k * dimension + a] = points[i * dimension + a] + shift[a]
    }
  }
}

function grow(images: PeriodicImages, dimension: number): void {
  const larger = createPeriodicImages(dimension, 2 * images.owner.length + 64)
  larger.owner.set(images.owner)
  larger.shift.set(images.shift)
  larger.points.set(images.points)
  images.owner = larger.owner
  images.shift = larger.shift
  images.points = larger.points
}
