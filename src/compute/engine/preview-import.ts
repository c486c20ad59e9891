import type { CallResult } from '../../shared/contracts/calls.ts'
import type { ConfigurationValue } from '../../shared/contracts/records.ts'
import { columnRoles, type ColumnChoice } from '../io/columns.ts'
import { previewFile } from '../io/preview-file.ts'
import { volumeOf } from '../space/box.ts'
import type { Configuration } from '../space/configuration.ts'

/** A file's first frame as it would be imported, and what the file says of itself; nothing is written. */
export async function previewImport(path: string, choice?: ColumnChoice): Promise<CallResult<'files.preview'>> {
  const { format, frames, fileBytes, columns, firstLines, frame, problem } = await previewFile(path, choice)
  const configuration = frame?.configuration
  return {
    format,
    frames,
    bytes: fileBytes,
    columns: columns.map((column) => ({ ...column })),
    roles: [...columnRoles],
    firstLines: [...firstLines],
    problem,
    species: configuration ? countSpecies(configuration) : [],
    density: configuration ? configuration.particles / volumeOf(configuration.box) : null,
    configuration: configuration ? drawn(configuration) : null,
  }
}

function countSpecies({ species, speciesNames }: Configuration): { label: string; particles: number }[] {
  const counts = new Int32Array(speciesNames.length)
  for (const kind of species) counts[kind]++
  return speciesNames.map((label, kind) => ({ label, particles: counts[kind] }))
}

/** Without a model nothing is known of sizes: every particle is drawn with diameter 1. */
function drawn({ dimension, particles, positions, species, speciesNames, box }: Configuration): ConfigurationValue {
  return {
    dimension,
    particles,
    // arrays of their own buffers, as the wire transfers them
    positions: new Float64Array(positions),
    species: new Int32Array(species),
    speciesNames: [...speciesNames],
    diameters: new Float64Array(particles).fill(1),
    lengths: new Float64Array(box.lengths),
    tilt: box.tilt,
  }
}
