import type { PairInteraction } from '../definitions/model.ts'
import type { Dimension } from '../space/box.ts'
import type { PairKernel } from './pair-kernel.ts'
import { createPlainKernel } from './plain.ts'
import { powerTableOf, type PowerTable } from './power-table.ts'
import { createPowerKernel2d } from './powers-2d.ts'
import { createPowerKernel3d } from './powers-3d.ts'
import { createPowerKernel4d } from './powers-4d.ts'

const powerKernels: Record<Dimension, (table: PowerTable) => PairKernel> = {
  2: createPowerKernel2d,
  3: createPowerKernel3d,
  4: createPowerKernel4d,
}

/** The fastest loop there is for an interaction. */
export function createKernel(pair: PairInteraction, dimension: Dimension): PairKernel {
  const table = powerTableOf(pair)
  return table ? powerKernels[dimension](table) : createPlainKernel(pair, dimension)
}
