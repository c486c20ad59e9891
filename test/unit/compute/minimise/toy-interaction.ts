import type { Interaction } from '../../../../src/compute/interactions/interaction.ts'
import type { BlockCsr } from '../../../../src/compute/linalg/block-csr.ts'
import { cubicBox, type Dimension } from '../../../../src/compute/space/box.ts'

export interface ToyFunction {
  readonly particles: number
  readonly dimension: Dimension
  energy(x: Float64Array): number
  /** Writes dU/dx, [N d]. */
  gradientInto(x: Float64Array, out: Float64Array): void
  /** [N d, N d], row-major. */
  hessian(x: Float64Array): Float64Array
}

/** A smooth function of a few coordinates in the clothes of an interaction, its typical force 1: relative forces are forces. */
export function toyInteraction(toy: ToyFunction): Interaction {
  const { particles, dimension } = toy
  const unused = () => {
    throw new Error('not part of the toy')
  }
  return {
    particles,
    dimension,
    box: cubicBox(dimension, 100),
    setBox: unused,
    forcesInto(positions, forces) {
      toy.gradientInto(positions, forces)
      for (let k = 0; k < forces.length; k++) forces[k] = -forces[k]
      return { energy: toy.energy(positions), virial: 0 }
    },
    typicalForce: () => 1,
    countPairs: unused,
    stress: unused,
    hessian: (positions) => toBlocks(toy.hessian(positions), particles, dimension),
    contractThirdInto: unused,
    contractFourthInto: unused,
    strainDerivativesInto: unused,
  }
}

/** A full matrix as one block row of all columns per particle. */
function toBlocks(dense: Float64Array, rows: number, dimension: Dimension): BlockCsr {
  const size = dimension * dimension
  const values = new Float64Array(rows * rows * size)
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < rows; j++)
      for (let a = 0; a < dimension; a++)
        for (let b = 0; b < dimension; b++)
          values[(i * rows + j) * size + a * dimension + b] = dense[(i * dimension + a) * rows * dimension + j * dimension + b]
  return {
    dimension,
    rows,
    rowStart: Int32Array.from({ length: rows + 1 }, (_, i) => i * rows),
    columns: Int32Array.from({ length: rows * rows }, (_, k) => k % rows),
    values,
  }
}

/** A function of the separation u of two particles in the plane: U(x₁ − x₀), so that translations cost nothing. */
export function ofSeparation(f: {
  energy(u: number, v: number): number
  gradient(u: number, v: number): [number, number]
  /** uu, uv, vv */
  hessian(u: number, v: number): [number, number, number]
}): ToyFunction {
  return {
    particles: 2,
    dimension: 2,
    energy: (x) => f.energy(x[2] - x[0], x[3] - x[1]),
    gradientInto(x, out) {
      const [a, b] = f.gradient(x[2] - x[0], x[3] - x[1])
      out.set([-a, -b, a, b])
    },
    hessian(x) {
      const [p, q, r] = f.hessian(x[2] - x[0], x[3] - x[1])
      return Float64Array.of(p, q, -p, -q, q, r, -q, -r, -p, -q, p, q, -q, -r, q, r)
    },
  }
}

/** Rosenbrock's curved valley, (1 − u)² + 100 (v − u²)²; its bottom is at (1, 1). */
export const rosenbrock = ofSeparation({
  energy: (u, v) => (1 - u) ** 2 + 100 * (v - u * u) ** 2,
  gradient: (u, v) => [-2 * (1 - u) - 400 * u * (v - u * u), 200 * (v - u * u)],
  hessian: (u, v) => [2 - 400 * (v - 3 * u * u), -400 * u, 200],
})

/** (u² − 1)² + v²: minima at (±1, 0), a saddle at the origin. */
export const doubleWell = ofSeparation({
  energy: (u, v) => (u * u - 1) ** 2 + v * v,
  gradient: (u, v) => [4 * u * (u * u - 1), 2 * v],
  hessian: (u) => [12 * u * u - 4, 0, 2],
})

/** Particles in a row, each bound to the next in every direction by springs whose stiffness grows from 1 to `ratio`; rest separation (1, 0). */
export function springChain(particles: number, ratio: number): ToyFunction {
  const stiffness = Float64Array.from({ length: particles - 1 }, (_, i) => ratio ** (i / (particles - 2)))
  return {
    particles,
    dimension: 2,
    energy(x) {
      let sum = 0
      for (let i = 0; i + 1 < particles; i++) {
        sum += 0.5 * stiffness[i] * ((x[2 * i + 2] - x[2 * i] - 1) ** 2 + (x[2 * i + 3] - x[2 * i + 1]) ** 2)
      }
      return sum
    },
    gradientInto(x, out) {
      out.fill(0)
      for (let i = 0; i + 1 < particles; i++) {
        for (let a = 0; a < 2; a++) {
          const pull = stiffness[i] * (x[2 * i + 2 + a] - x[2 * i + a] - (a === 0 ? 1 : 0))
          out[2 * i + a] -= pull
          out[2 * i + 2 + a] += pull
        }
      }
    },
    hessian() {
      const size = 2 * particles
      const dense = new Float64Array(size * size)
      for (let i = 0; i + 1 < particles; i++) {
        for (let a = 0; a < 2; a++) {
          const p = 2 * i + a
          const q = p + 2
          dense[p * size + p] += stiffness[i]
          dense[q * size + q] += stiffness[i]
          dense[p * size + q] -= stiffness[i]
          dense[q * size + p] -= stiffness[i]
        }
      }
      return dense
    },
  }
}
