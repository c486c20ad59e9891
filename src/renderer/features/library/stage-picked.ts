import type { ConfigurationValue } from '../../../shared/contracts/records.ts'
import type { Fact } from '../../ui/fact.ts'
import { neighboursOf } from '../../viewer3d/measurements.ts'
import type { ScalarHead } from './stage-scalars.ts'
import { axisNames } from './stage-settings.ts'

/** Neighbours are nearer than this, in mean distances between particles: about the first minimum of g(r). */
const neighbourReach = 1.5

export interface PickedFacts {
  readonly facts: readonly Fact[]
  readonly neighbours: readonly { readonly particle: number; readonly distance: number }[]
}

/** What a click on a particle says of it. */
export function pickedFacts(
  configuration: ConfigurationValue,
  particle: number,
  scalar: { readonly head: ScalarHead; readonly values: ArrayLike<number> } | null,
): PickedFacts {
  const { dimension, particles, positions, species, speciesNames, diameters, lengths } = configuration
  const spacing = (lengths.reduce((volume, length) => volume * length, 1) / particles) ** (1 / dimension)
  const neighbours = neighboursOf(configuration, particle, neighbourReach * spacing)
  const place = positions.subarray(particle * dimension, (particle + 1) * dimension)
  return {
    neighbours,
    facts: [
      { title: 'Species', value: speciesNames[species[particle] ?? 0] ?? '–' },
      { title: 'Diameter', value: diameters[particle] ?? null, unit: 'λ' },
      ...[...place].map((coordinate, axis) => ({ title: axisNames[axis] ?? '', value: coordinate, unit: 'λ', digits: 6 })),
      ...(scalar && !axisNames.some((axis) => axis === scalar.head.name)
        ? [{ title: scalar.head.title, value: scalar.values[particle] ?? null, unit: scalar.head.unit }]
        : []),
      { title: 'Neighbours', value: neighbours.length },
      { title: 'Nearest', value: neighbours[0]?.distance ?? null, unit: 'λ', reason: 'there is no other particle near' },
    ],
  }
}
