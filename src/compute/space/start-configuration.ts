import type { Model } from '../definitions/model.ts'
import { shuffle } from '../random/shuffle.ts'
import type { RandomStream } from '../random/stream.ts'
import { cubicBox } from './box.ts'
import type { Configuration } from './configuration.ts'

/** Largest displacement from a site along each axis, in site spacings: far from order, and no two particles come near. */
const jitter = 0.1

/**
 * A start for any preparation: particles on randomly chosen sites of a jittered cubic lattice of ⌈N^{1/d}⌉^d sites, species
 * in random order with the model's composition. Never uniformly random, because overlaps would overflow steep repulsions.
 */
export function startConfiguration(
  model: Pick<Model, 'dimension' | 'species' | 'composition'>,
  particles: number,
  density: number,
  stream: RandomStream,
): Configuration {
  const { dimension } = model
  const length = Math.pow(particles / density, 1 / dimension)
  const perEdge = sitesPerEdge(particles, dimension)
  const spacing = length / perEdge
  const sites = Int32Array.from({ length: perEdge ** dimension }, (_, site) => site)
  shuffle(sites, stream)
  const positions = new Float64Array(particles * dimension)
  for (let i = 0; i < particles; i++) {
    let site = sites[i]
    for (let a = 0; a < dimension; a++) {
      positions[i * dimension + a] = ((site % perEdge) + 0.5 + jitter * (2 * stream.uniform() - 1)) * spacing
      site = Math.floor(site / perEdge)
    }
  }
  return {
    dimension,
    particles,
    positions,
    species: randomSpecies(model.composition, particles, stream),
    speciesNames: model.species,
    box: cubicBox(dimension, length),
  }
}

/** Smallest whole edge whose d-th power holds N; counted, since N^{1/d} of a perfect power may round up. */
function sitesPerEdge(particles: number, dimension: number): number {
  let edge = 1
  while (edge ** dimension < particles) edge++
  return edge
}

/** Kinds [N] in random order; their numbers are the fractions of N, rounded so that the sum is N (largest remainders). */
function randomSpecies(composition: readonly number[], particles: number, stream: RandomStream): Int32Array {
  const shares = composition.map((fraction) => fraction * particles)
  // 0.2 · 150 may be 30.000000000000004 or a hair below 30: both mean 30
  const counts = shares.map((share) => Math.floor(share + 1e-9))
  const byRemainder = shares.map((_, kind) => kind).sort((a, b) => shares[b] - counts[b] - (shares[a] - counts[a]) || a - b)
  const missing = particles - counts.reduce((sum, count) => sum + count, 0)
  for (const kind of byRemainder.slice(0, missing)) counts[kind]++
  const species = Int32Array.from(counts.flatMap((count, kind) => new Array<number>(count).fill(kind)))
  shuffle(species, stream)
  return species
}
