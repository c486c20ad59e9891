import type { Model } from '../definitions/model.ts'
import { shuffle } from '../random/shuffle.ts'
import type { RandomStream } from '../random/stream.ts'
import { cubicBox } from '../space/box.ts'
import type { Configuration } from '../space/configuration.ts'

/** Largest shift along an axis, in lattice spacings: breaks the symmetry and keeps neighbours apart. */
const jitter = 0.1

/** A jittered cubic lattice in a cubic box: N of its sites, spread evenly, with the model's kinds in random order. */
export function startConfiguration(model: Model, particles: number, density: number, stream: RandomStream): Configuration {
  const { dimension } = model
  const length = (particles / density) ** (1 / dimension)
  const side = sitesPerEdge(particles, dimension)
  const sites = side ** dimension
  const spacing = length / side
  const positions = new Float64Array(particles * dimension)
  for (let i = 0; i < particles; i++) {
    let site = Math.floor((i * sites) / particles)
    for (let a = 0; a < dimension; a++) {
      positions[i * dimension + a] = ((site % side) + 0.5 + jitter * (2 * stream.uniform() - 1)) * spacing
      site = Math.floor(site / side)
    }
  }
  const species = kindsOf(model.composition, particles)
  shuffle(species, stream)
  return { dimension, particles, positions, species, speciesNames: model.species, box: cubicBox(dimension, length) }
}

/** The smallest n with nᵈ ≥ N, in whole numbers: a root of 1000 may come out below 10. */
function sitesPerEdge(particles: number, dimension: number): number {
  let side = Math.max(1, Math.floor(particles ** (1 / dimension)))
  while (side ** dimension < particles) side++
  return side
}

/** Counts that add up to N, each within one of its fraction: the largest remainders are rounded up. */
function kindsOf(composition: readonly number[], particles: number): Int32Array {
  const shares = composition.map((fraction, kind) => ({ kind, count: Math.floor(fraction * particles), rest: (fraction * particles) % 1 }))
  let left = particles - shares.reduce((sum, share) => sum + share.count, 0)
  for (const share of [...shares].sort((a, b) => b.rest - a.rest || a.kind - b.kind)) {
    if (left-- <= 0) break
    share.count++
  }
  return Int32Array.from(shares.flatMap(({ kind, count }) => new Array<number>(count).fill(kind)))
}
