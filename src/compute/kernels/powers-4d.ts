import type { PairKernel } from './pair-kernel.ts'
import { powerRow, type PowerTable } from './power-table.ts'

/** The loop over pairs in four dimensions for sums of powers: the twin of the plain one, unrolled. */
export function createPowerKernel4d({ rows, kinds: kindCount, hasLinear }: PowerTable): PairKernel {
  return (list, sums) => {
    const { particles, slots, positions, kinds, rowStart, neighbours } = list
    const { forces } = sums
    forces.fill(0, 0, 4 * slots)
    let energy = 0
    let slope = 0
    for (let i = 0; i < particles; i++) {
      const at = 4 * i
      const xi = positions[at]
      const yi = positions[at + 1]
      const zi = positions[at + 2]
      const wi = positions[at + 3]
      let fx = 0
      let fy = 0
      let fz = 0
      let fw = 0
      const kindRow = kinds[i] * kindCount
      const end = rowStart[i + 1]
      for (let p = rowStart[i]; p < end; p++) {
        const j = neighbours[p]
        const b = 4 * j
        const dx = positions[b] - xi
        const dy = positions[b + 1] - yi
        const dz = positions[b + 2] - zi
        const dw = positions[b + 3] - wi
        const r2 = dx * dx + dy * dy + dz * dz + dw * dw
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
          const gz = tension * dz
          const gw = tension * dw
          fx += gx
          fy += gy
          fz += gz
          fw += gw
          forces[b] -= gx
          forces[b + 1] -= gy
          forces[b + 2] -= gz
          forces[b + 3] -= gw
        }
      }
      forces[at] += fx
      forces[at + 1] += fy
      forces[at + 2] += fz
      forces[at + 3] += fw
    }
    sums.energy = energy
    sums.slope = slope
  }
}
