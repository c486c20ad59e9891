import type { PairKernel } from './pair-kernel.ts'
import { powerRow, type PowerTable } from './power-table.ts'

/** The loop over pairs in two dimensions for sums of powers: the twin of the plain one, unrolled. */
export function createPowerKernel2d({ rows, kinds: kindCount, hasLinear }: PowerTable): PairKernel {
  return (list, sums) => {
    const { particles, slots, positions, kinds, rowStart, neighbours } = list
    const { forces } = sums
    forces.fill(0, 0, 2 * slots)
    let energy = 0
    let slope = 0
    for (let i = 0; i < particles; i++) {
      const at = 2 * i
      const xi = positions[at]
      const yi = positions[at + 1]
      let fx = 0
      let fy = 0
      const kindRow = kinds[i] * kindCount
      const end = rowStart[i + 1]
      for (let p = rowStart[i]; p < end; p++) {
        const j = neighbours[p]
        const b = 2 * j
        const dx = positions[b] - xi
        const dy = positions[b + 1] - yi
        const r2 = dx * dx + dy * dy
        const c = (kindRow + kinds[j]) * powerRow
        if (r2 < rows[c]) {
          const r2Inverse = 1 / r2
          const r4Inverse = r2Inverse * r2Inverse
          const r6Inverse = r4Inverse * r2Inverse
          const power12 = rows[c + 1] * r6Inverse * r6Inverse
          const power10 = rows[c + 2] * r6Inverse * r4Inverse
          const power6 = rows[c + 3] * r6Inverse
          const c2 = rows[c + 6]
          const c4 = rows[c + 7] * r2
          const c6 = rows[c + 8] * r2 * r2
          energy += power12 + power10 + power6 + rows[c + 4] + r2 * (c2 + c4 + c6)
          // φ′/r: the powers −12, −10, −6, 2, 4, 6 come down
          let tension = 2 * c2 + 4 * c4 + 6 * c6 - (12 * power12 + 10 * power10 + 6 * power6) * r2Inverse
          if (hasLinear) {
            const linear = rows[c + 5] * Math.sqrt(r2Inverse)
            energy += linear * r2
            tension += linear
          }
          slope += tension * r2
          const gx = tension * dx
          const gy = tension * dy
          fx += gx
          fy += gy
          forces[b] -= gx
          forces[b + 1] -= gy
        }
      }
      forces[at] += fx
      forces[at + 1] += fy
    }
    sums.energy = energy
    sums.slope = slope
  }
}
