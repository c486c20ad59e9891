/** Σ x_i y_i. */
export function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0
  for (let i = 0; i < x.length; i++) sum += x[i] * y[i]
  return sum
}

export function norm(x: Float64Array): number {
  return Math.sqrt(dot(x, x))
}

/** y ← y + factor x. */
export function addScaledInto(factor: number, x: Float64Array, y: Float64Array): void {
  for (let i = 0; i < y.length; i++) y[i] += factor * x[i]
}

export function scaleInto(factor: number, x: Float64Array): void {
  for (let i = 0; i < x.length; i++) x[i] *= factor
}

/** Flips a field so that its component of largest magnitude is positive: the sign that plots and regression tests rely on. */
export function fixSignInto(x: Float64Array): void {
  let largest = 0
  for (let i = 1; i < x.length; i++) if (Math.abs(x[i]) > Math.abs(x[largest])) largest = i
  if (x[largest] < 0) scaleInto(-1, x)
}
