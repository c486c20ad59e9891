/**
 * Takes the d uniform translations out of a field: z ← z − Σ_α t_α (t_α·z). In a periodic box they are exact zero modes.
 * @param field [N, d], changed in place
 */
export function projectTranslationsInto(dimension: number, field: Float64Array): void {
  const particles = field.length / dimension
  for (let a = 0; a < dimension; a++) {
    let sum = 0
    for (let i = a; i < field.length; i += dimension) sum += field[i]
    const mean = sum / particles
    for (let i = a; i < field.length; i += dimension) field[i] -= mean
  }
}

/** The d translations, normalised, as the first columns of a block of four fields [N d, 4]; the rest is zero. */
export function translationBlock(particles: number, dimension: number): Float64Array {
  const block = new Float64Array(particles * dimension * 4)
  const amplitude = 1 / Math.sqrt(particles)
  for (let i = 0; i < particles; i++) for (let a = 0; a < dimension; a++) block[(i * dimension + a) * 4 + a] = amplitude
  return block
}
