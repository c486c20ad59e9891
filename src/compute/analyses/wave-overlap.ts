import { addScaledInto, dot, norm, scaleInto } from '../linalg/vectors.ts'
import type { WaveShell } from './plane-waves.ts'

/** A wave that others span already is left out: what remains of it is rounding. */
const spanned = 1e-6

/**
 * Orthonormal fields that span the plane waves of a shell, ê cos(k·x_i) and ê sin(k·x_i), on these particles: on disordered places waves
 * are not orthogonal by themselves.
 * @param positions [N, d]
 * @param isLongitudinal ê along k; else across it
 * @returns fields [N, d], as many as the shell has waves
 */
export function waveBasis(positions: Float64Array, dimension: number, shell: WaveShell, isLongitudinal: boolean): Float64Array[] {
  const basis: Float64Array[] = []
  for (const k of shell.vectors) {
    const polarisations = isLongitudinal ? [alongOf(k)] : acrossOf(k)
    for (const polarisation of polarisations)
      for (const wave of [Math.cos, Math.sin]) {
        const field = new Float64Array(positions.length)
        for (let i = 0; i < positions.length; i += dimension) {
          let phase = 0
          for (let a = 0; a < dimension; a++) phase += k[a] * positions[i + a]
          const value = wave(phase)
          for (let a = 0; a < dimension; a++) field[i + a] = value * polarisation[a]
        }
        orthonormaliseInto(basis, field)
      }
  }
  return basis
}

/** Σ (z·q)² over an orthonormal basis: the part of a normalised field that lies in it. */
export function overlapWith(basis: readonly Float64Array[], field: Float64Array): number {
  return basis.reduce((sum, wave) => sum + dot(wave, field) ** 2, 0)
}

function orthonormaliseInto(basis: Float64Array[], field: Float64Array): void {
  const before = norm(field)
  // twice is enough: once leaves rounding of the size of the condition
  for (let pass = 0; pass < 2; pass++) for (const other of basis) addScaledInto(-dot(other, field), other, field)
  const left = norm(field)
  if (!(left > spanned * before)) return
  scaleInto(1 / left, field)
  basis.push(field)
}

function alongOf(k: Float64Array): Float64Array {
  const unit = Float64Array.from(k)
  scaleInto(1 / norm(unit), unit)
  return unit
}

/** d − 1 directions across k and one another. */
function acrossOf(k: Float64Array): Float64Array[] {
  const basis = [alongOf(k)]
  for (let a = 0; a < k.length; a++) {
    const axis = new Float64Array(k.length)
    axis[a] = 1
    orthonormaliseInto(basis, axis)
  }
  return basis.slice(1)
}
