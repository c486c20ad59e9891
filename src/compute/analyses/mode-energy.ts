import { z } from 'zod'
import { Cancelled } from '../../shared/contracts/errors.ts'
import { defineSampleAnalysis, type NumericArray } from '../definitions/analysis.ts'
import type { ParameterMeta } from '../definitions/definition.ts'
import { createInteraction } from '../interactions/create-interaction.ts'
import { densityOf } from '../space/configuration.ts'
import { chooseModes, chosenArrays, chosenQuantities, modeChoice } from './chosen-modes.ts'
import { displacementsUpTo, energyAlong, expansionAt, stiffnessAlong, usefulExtent } from './energy-along.ts'
import { requireModel } from './require-model.ts'

/** The expansion to fourth order asks for a third derivative that is continuous; a jump of the fourth is finite and does little. */
const continuityOfExpansion = 3

export const modeEnergy = defineSampleAnalysis({
  name: 'mode-energy',
  title: 'Energy along modes',
  version: 1,
  summary: 'The energy as the particles move along a mode, as it is and as its quadratic and quartic expansions tell, with κ, τ, χ and ν.',
  source:
    'Gartner & Lerner, SciPost Phys. 1, 016 (2016); Kapteijns, Richard & Lerner, Phys. Rev. E 101, 032130 (2020): U(s) = ½κs² + τs³/6 + χs⁴/24 with κ = U₂::ψψ, τ = U₃:·ψψψ, χ = U₄::ψψψψ, and ν = Ξ·ψ of the xy shear',
  parameters: z.strictObject({
    ...modeChoice,
    points: z
      .int()
      .min(5)
      .max(201)
      .default(61)
      .meta({ title: 'Points', unit: '1', description: 'Displacements at which the energy is taken.' } satisfies ParameterMeta),
    extent: z
      .number()
      .min(0)
      .max(1000)
      .default(0)
      .meta({
        title: 'Extent',
        symbol: 's',
        unit: 'λ',
        description: 'How far to go along the mode each way; 0 for as far as shows the quartic term without overlaps.',
      } satisfies ParameterMeta),
  }),
  needs: { model: true, results: ['modes'] },
  yields: {
    scalars: { modes: { title: 'Modes taken', unit: '1' } },
    arrays: {
      displacement: { title: 's, along the normalised mode', unit: 'λ', shape: 'k p' },
      energy: { title: 'U(s) − U(0)', unit: 'ε', shape: 'k p' },
      quadratic: { title: '½κs²', unit: 'ε', shape: 'k p' },
      quartic: { title: '½κs² + τs³/6 + χs⁴/24', unit: 'ε', shape: 'k p' },
      kappa: { title: 'Stiffness κ', unit: 'ε/λ²', shape: 'k' },
      tau: { title: 'Asymmetry τ', unit: 'ε/λ³', shape: 'k' },
      chi: { title: 'Quartic coefficient χ', unit: 'ε/λ⁴', shape: 'k' },
      nu: { title: 'Coupling ν to a shear along xy', unit: 'ε/λ', shape: 'k' },
      ...chosenQuantities,
    },
  },
  run({ sample, parameters, progress, isCancelled }) {
    const { configuration } = sample
    const { positions, dimension } = configuration
    const model = requireModel(sample)
    const interaction = createInteraction(model.pair, configuration)
    const isSmooth = model.continuity >= continuityOfExpansion
    const spacing = densityOf(configuration) ** (-1 / dimension)
    const chosen = chooseModes(sample, parameters)
    const { points } = parameters
    const table = (): NumericArray => ({ data: new Float64Array(chosen.length * points), shape: [chosen.length, points] })
    const [displacement, energy, quadratic, quartic] = [table(), table(), table(), table()]
    const stiffnesses = chosen.map(({ field, eigenvalue }, k) => {
      if (isCancelled()) throw new Cancelled()
      const stiffness = stiffnessAlong(interaction, positions, field, eigenvalue, isSmooth)
      const extent = parameters.extent > 0 ? parameters.extent : usefulExtent(stiffness, largestAmplitude(field, dimension), spacing)
      const s = displacementsUpTo(extent, points)
      displacement.data.set(s, k * points)
      energy.data.set(energyAlong(interaction, positions, field, s), k * points)
      const harmonic = { ...stiffness, tau: null, chi: null }
      quadratic.data.set(s.map((value) => expansionAt(harmonic, value)), k * points) // prettier-ignore
      quartic.data.set(s.map((value) => expansionAt(stiffness, value)), k * points) // prettier-ignore
      progress((k + 1) / chosen.length)
      return stiffness
    })
    const column = (pick: (k: number) => number): NumericArray => ({
      data: Float64Array.from(chosen, (_, k) => pick(k)),
      shape: [chosen.length],
    })
    const notes = chosen.length === 0 ? ['No mode has a participation ratio as small as asked for.'] : []
    if (!isSmooth) notes.push(withoutExpansion(model.name, model.continuity))
    return {
      scalars: { modes: chosen.length },
      arrays: {
        displacement,
        energy,
        quadratic,
        kappa: column((k) => stiffnesses[k].kappa),
        nu: column((k) => stiffnesses[k].nu),
        ...(isSmooth ? { quartic, tau: column((k) => stiffnesses[k].tau ?? NaN), chi: column((k) => stiffnesses[k].chi ?? NaN) } : {}),
        ...chosenArrays(chosen),
      },
      notes,
    }
  },
})

/** Why there is no expansion to fourth order. */
function withoutExpansion(model: string, continuity: number): string {
  const smoothness =
    continuity < 0
      ? 'its energy jumps there'
      : continuity === 0
        ? 'its force jumps there'
        : `only ${continuity} of its derivatives are continuous there`
  return `${model} is not smooth enough at its cutoff for third and fourth derivatives (${smoothness}): there is no τ, no χ and no quartic expansion.`
}

function largestAmplitude(field: Float64Array, dimension: number): number {
  let largest = 0
  for (let i = 0; i < field.length; i += dimension) {
    let square = 0
    for (let a = 0; a < dimension; a++) square += field[i + a] ** 2
    largest = Math.max(largest, square)
  }
  return Math.sqrt(largest)
}
