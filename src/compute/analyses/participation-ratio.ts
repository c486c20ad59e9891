/**
 * e(z) = (Σ|z_i|²)² / (N Σ|z_i|⁴): the fraction of particles that take part. 1 for a translation, 1/N for one particle, 2/3 for a plane sine wave.
 * @param field [N, d], any norm
 */
export function participationRatioOf(dimension: number, field: Float64Array): number {
  let squares = 0
  let fourths = 0
  for (let i = 0; i < field.length; i += dimension) {
    let square = 0
    for (let a = 0; a < dimension; a++) square += field[i + a] * field[i + a]
    squares += square
    fourths += square * square
  }
  return (squares * squares * dimension) / (field.length * fourths)
}
