import { at } from './at.ts'

/** A particle and one of its images in one number: 24 bits for the particle, the rest for the image. */
export const imageBits = 24
/** How far from the middle of the box images are drawn in space, in boxes; in a plane the whole next boxes are. */
export const imageReach = 0.8

/** The image that is the particle itself. */
export const ownImage = 13

/**
 * Shifts of the images around a cell: image 9(c+1) + 3(b+1) + (a+1) lies a, b, c cell vectors away.
 * @param cell  [3, 3]
 * @returns [27, 3]
 */
export function imageShifts(cell: Float64Array): Float32Array {
  const shifts = new Float32Array(81)
  for (let image = 0; image < 27; image++) {
    const steps = stepsOf(image)
    for (let k = 0; k < 3; k++) shifts[3 * image + k] = steps.reduce((sum, step, v) => sum + step * at(cell, 3 * v + k), 0)
  }
  return shifts
}

/**
 * Images next to the cell: all of them around a plane, in space those within `imageReach`, because behind a whole one the
 * cell itself could not be seen.
 * @param fractions  [N, 3], places in the cell, −½ … ½
 * @returns packed numbers, see `imageBits`
 */
export function nextImages(fractions: Float32Array, isFlat: boolean): Uint32Array {
  const particles = fractions.length / 3
  const reach = isFlat ? 1.5 : imageReach
  let found = new Uint32Array(4 * particles + 16)
  let count = 0
  for (let image = 0; image < 27; image++) {
    const [a, b, c] = stepsOf(image)
    if (image === ownImage || (isFlat && c !== 0)) continue
    if (count + particles > found.length) found = enlarged(found, count + particles)
    for (let i = 0; i < particles; i++) {
      const isNear =
        Math.abs(at(fractions, 3 * i) + a) <= reach &&
        Math.abs(at(fractions, 3 * i + 1) + b) <= reach &&
        Math.abs(at(fractions, 3 * i + 2) + c) <= reach
      if (isNear) found[count++] = i + image * 2 ** imageBits
    }
  }
  return found.slice(0, count)
}

function enlarged(values: Uint32Array<ArrayBuffer>, needed: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(2 * values.length, needed))
  larger.set(values)
  return larger
}

/** [N, 3] places in a cell whose vectors stand in rows; only x may lean along y. */
export function fractionsIn(cell: Float64Array, centres: Float32Array): Float32Array {
  const inverse = inverseCell(cell)
  const fractions = new Float32Array(centres.length)
  for (let i = 0; i < centres.length; i += 3) {
    for (let v = 0; v < 3; v++) {
      let sum = 0
      for (let k = 0; k < 3; k++) sum += at(inverse, 3 * k + v) * at(centres, i + k)
      fractions[i + v] = sum
    }
  }
  return fractions
}

/** The inverse of the matrix whose rows are the cell vectors, [3, 3]; a vector of 0 gives zeros. */
export function inverseCell(cell: Float64Array): Float64Array {
  const c = (k: number) => at(cell, k)
  // a plane gets a third vector of its own, which is taken out of the result again
  const isFlat = c(6) === 0 && c(7) === 0 && c(8) === 0
  const zz = isFlat ? 1 : c(8)
  const cofactor = [
    c(4) * zz - c(5) * c(7),
    c(2) * c(7) - c(1) * zz,
    c(1) * c(5) - c(2) * c(4),
    c(5) * c(6) - c(3) * zz,
    c(0) * zz - c(2) * c(6),
    c(2) * c(3) - c(0) * c(5),
    c(3) * c(7) - c(4) * c(6),
    c(1) * c(6) - c(0) * c(7),
    isFlat ? 0 : c(0) * c(4) - c(1) * c(3),
  ]
  const determinant = c(0) * at(cofactor, 0) + c(1) * at(cofactor, 3) + c(2) * at(cofactor, 6)
  return Float64Array.from(cofactor, (value) => value / determinant)
}

function stepsOf(image: number): [number, number, number] {
  return [(image % 3) - 1, (Math.floor(image / 3) % 3) - 1, Math.floor(image / 9) - 1]
}
