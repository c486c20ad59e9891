/** y = x + factor · y */
export function scaleAndAddInto(x: Float64Array, factor: number, y: Float64Array): void {
  for (let k = 0; k < x.length; k++) y[k] = x[k] + factor * y[k]
}

/** Largest absolute component. */
export function largestComponent(field: Float64Array): number {
  let largest = 0
  for (let k = 0; k < field.length; k++) {
    const size = Math.abs(field[k])
    if (size > largest) largest = size
  }
  return largest
}

/** Largest length of a particle's vector; NaN when any component is. */
export function largestVector(field: Float64Array, dimension: number): number {
  let largest = 0
  let sum = 0
  for (let k = 0; k < field.length; k += dimension) {
    let square = 0
    for (let a = 0; a < dimension; a++) square += field[k + a] * field[k + a]
    if (square > largest) largest = square
    sum += square
  }
  // comparisons drop NaN, a sum keeps it
  return Number.isNaN(sum) ? NaN : Math.sqrt(largest)
}
