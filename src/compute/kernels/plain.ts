import type { PairInteraction } from '../definitions/model.ts'
import type { PairKernel } from './pair-kernel.ts'

/** The plain loop for any pair function and dimension: slow, and what every fast one is compared with. */
export function createPlainKernel(pair: PairInteraction, dimension: number): PairKernel {
  const { kinds: kindCount, lengths, energies, forms } = pair
  const f = new Float64Array(5)
  const separation = new Float64Array(dimension)
  return (list, sums) => {
    const { particles, slots, positions, kinds, rowStart, neighbours } = list
    const { forces } = sums
    forces.fill(0, 0, slots * dimension)
    let energy = 0
    let slope = 0
    for (let i = 0; i < particles; i++) {
      for (let p = rowStart[i]; p < rowStart[i + 1]; p++) {
        const j = neighbours[p]
        const kind = kinds[i] * kindCount + kinds[j]
        let squared = 0
        for (let a = 0; a < dimension; a++) {
          separation[a] = positions[j * dimension + a] - positions[i * dimension + a]
          squared += separation[a] * separation[a]
        }
        const r = Math.sqrt(squared)
        const x = r / lengths[kind]
        if (!(x < forms[kind].cutoff)) continue
        forms[kind].derivatives(x, 1, f)
        const firstDerivative = (energies[kind] / lengths[kind]) * f[1]
        energy += energies[kind] * f[0]
        slope += r * firstDerivative
        for (let a = 0; a < dimension; a++) {
          // on j acts −φ′ n, on i its opposite
          const force = (firstDerivative / r) * separation[a]
          forces[i * dimension + a] += force
          forces[j * dimension + a] -= force
        }
      }
    }
    sums.energy = energy
    sums.slope = slope
  }
}
