import type { FigureDescription } from '../../../../src/shared/drawing/description.ts'
import { figures } from '../../../../src/compute/registry.ts'
import { withDecay, withModes, withStructure } from './glasses.ts'

const names = ['fast-quenched 3D IPL glasses', 'slowly cooled (ΔT/Δt = 10⁻⁴)', 'swapped, “parent” temperature 0.3']

/** Every registered figure of three ensembles with long names. */
export function everyFigure(): FigureDescription[] {
  const modes = names.flatMap((name, k) => withModes(6, 30, name, 100 * k + 1))
  const structure = names.flatMap((name) => withStructure(3, name))
  const decay = names.flatMap((name) => withDecay(3, name))
  const sources = { modes, structure, 'mode-decay': decay }
  return figures.map((figure) => figure.describe({ sources, samples: modes, parameters: figure.parameters.parse({}) }))
}
