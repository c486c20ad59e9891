import { z } from 'zod'
import { defineSampleAnalysis } from '../definitions/analysis.ts'
import type { ParameterMeta } from '../definitions/definition.ts'
import { createInteraction } from '../interactions/create-interaction.ts'
import { meanOf } from '../statistics/moments.ts'
import { bulkResponse, shearPlanes, shearResponse } from './elastic-moduli.ts'
import { requireModel } from './require-model.ts'

const modulusUnit = 'ε/λᵈ'

export const elasticity = defineSampleAnalysis({
  name: 'elasticity',
  title: 'Elastic moduli',
  version: 1,
  summary: 'Athermal shear and bulk modulus of an inherent state with their affine (Born) and nonaffine parts, pressure and shear stress.',
  source:
    'Lutsko, J. Appl. Phys. 65, 2991 (1989); Maloney & Lemaître, Phys. Rev. E 74, 016118 (2006): G = (1/V)(∂²U/∂γ² − Ξ·H⁻¹·Ξ) along simple shear, prestress included',
  parameters: z.strictObject({
    planes: z
      .enum(['all', 'xy'])
      .default('all')
      .meta({
        title: 'Shear planes',
        unit: '1',
        description: 'Average the shear modulus over all d(d − 1)/2 planes, or take xy alone.',
      } satisfies ParameterMeta),
    tolerance: z
      .number()
      .min(1e-12)
      .max(1e-3)
      .default(1e-8)
      .meta({
        title: 'Tolerance',
        unit: '1',
        description: 'Relative residual of the nonaffine displacement; the moduli are good to its square.',
      } satisfies ParameterMeta),
  }),
  needs: { model: true, states: ['inherent', 'deformed'] },
  yields: {
    scalars: {
      shearModulus: { title: 'Shear modulus G', unit: modulusUnit },
      bornShear: { title: 'Affine part of G', unit: modulusUnit },
      nonaffineShear: { title: 'Nonaffine part, taken off the affine', unit: modulusUnit },
      shearStress: { title: 'Shear stress σ_xy', unit: modulusUnit },
      bulkModulus: { title: 'Bulk modulus K', unit: modulusUnit },
      pressure: { title: 'Pressure, tension negative', unit: modulusUnit },
    },
    arrays: {},
  },
  cost: ({ particles, dimension, neighbours }) => ({
    particleSteps: 270 * particles,
    memoryBytes: (neighbours + 1) * particles * dimension ** 2 * 12 + 30 * 8 * particles * dimension,
    storedBytes: 512,
  }),
  run({ sample, parameters, progress, isCancelled }) {
    const { configuration } = sample
    const { positions, dimension } = configuration
    const interaction = createInteraction(requireModel(sample).pair, configuration)
    const hessian = interaction.hessian(positions)
    const options = { tolerance: parameters.tolerance, isCancelled }
    const planes = parameters.planes === 'xy' ? [[0, 1] as const] : shearPlanes(dimension)
    const shears = planes.map((plane, index) => {
      progress(index / (planes.length + 1))
      return shearResponse(interaction, positions, hessian, plane, options)
    })
    progress(planes.length / (planes.length + 1))
    const bulk = bulkResponse(interaction, positions, hessian, options)
    progress(1)
    return {
      scalars: {
        shearModulus: meanOf(shears.map((shear) => shear.modulus)),
        bornShear: meanOf(shears.map((shear) => shear.born)),
        nonaffineShear: meanOf(shears.map((shear) => shear.nonaffine)),
        shearStress: shears[0].stress,
        bulkModulus: bulk.modulus,
        pressure: bulk.pressure,
      },
      arrays: {},
    }
  },
})
