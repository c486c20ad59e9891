import { extname } from 'node:path'
import { InputError } from '../../shared/contracts/errors.ts'
import type { Configuration } from '../space/configuration.ts'
import { writeExtendedXyz } from './extended-xyz.ts'
import { writeLammpsData } from './lammps-data.ts'
import { writeLammpsDump } from './lammps-dump.ts'
import { type ArrayToWrite, writeNpy, writeNpz } from './numpy.ts'

type Writer<T> = (content: T) => Uint8Array | string

const configurationWriters: Record<string, Writer<Configuration>> = {
  '.xyz': (configuration) => writeExtendedXyz(configuration),
  '.lammpstrj': (configuration) => writeLammpsDump(configuration),
  '.data': writeLammpsData,
  '.npy': ({ positions, particles, dimension }) => writeNpy({ data: positions, shape: [particles, dimension] }),
  '.npz': ({ positions, particles, dimension, species, box }) =>
    writeNpz({
      positions: writeNpy({ data: positions, shape: [particles, dimension] }),
      species: writeNpy({ data: species, shape: [particles] }),
      lengths: writeNpy({ data: box.lengths, shape: [dimension] }),
      tilt: writeNpy({ data: Float64Array.of(box.tilt), shape: [1] }),
    }),
  '.csv': ({ positions, dimension, species, speciesNames }) => {
    const rows = Array.from(species, (kind, i) => [speciesNames[kind], ...positions.subarray(i * dimension, (i + 1) * dimension)].join(','))
    return `${[['species', ...['x', 'y', 'z', 'w'].slice(0, dimension)].join(','), ...rows].join('\n')}\n`
  },
  '.json': ({ positions, particles, dimension, species, speciesNames, box }) =>
    `${JSON.stringify({
      dimension,
      particles,
      box: { lengths: [...box.lengths], tilt: box.tilt },
      speciesNames,
      species: [...species],
      positions: Array.from({ length: particles }, (_, i) => [...positions.subarray(i * dimension, (i + 1) * dimension)]),
    })}\n`,
}

const arrayWriters: Record<string, Writer<ArrayToWrite>> = {
  '.npy': writeNpy,
  '.csv': ({ data, shape }) => {
    const width = shape.length < 2 ? 1 : shape.slice(1).reduce((product, n) => product * n, 1)
    const lines: string[] = []
    for (let start = 0; start < data.length; start += width) lines.push(data.subarray(start, start + width).join(','))
    return `${lines.join('\n')}\n`
  },
  '.json': ({ data, shape }) => `${JSON.stringify({ shape, data: [...data] })}\n`,
}

/** A configuration in the format that the output's extension names. */
export function formatConfiguration(output: string, configuration: Configuration): Uint8Array | string {
  return pick(configurationWriters, output, 'a configuration')(configuration)
}

/** An array in the format that the output's extension names; in CSV the first axis runs over lines. */
export function formatArray(output: string, array: ArrayToWrite): Uint8Array | string {
  return pick(arrayWriters, output, 'an array')(array)
}

/** Several arrays by name: `.npz` or `.json`. */
export function formatArrays(output: string, arrays: Readonly<Record<string, ArrayToWrite>>): Uint8Array | string {
  const writers: Record<string, Writer<typeof arrays>> = {
    '.npz': (all) => writeNpz(Object.fromEntries(Object.entries(all).map(([name, array]) => [name, writeNpy(array)]))),
    '.json': (all) =>
      `${JSON.stringify(Object.fromEntries(Object.entries(all).map(([name, { data, shape }]) => [name, { shape, data: [...data] }])))}\n`,
  }
  return pick(writers, output, 'several arrays')(arrays)
}

function pick<T>(writers: Record<string, Writer<T>>, output: string, what: string): Writer<T> {
  // standard output has no extension: text that a person and most programs read
  const extension = output === '-' ? (writers['.xyz'] ? '.xyz' : '.json') : extname(output).toLowerCase()
  const writer = writers[extension]
  if (!writer) {
    const given = extension === '' ? 'the name has no extension' : `got ${extension}`
    throw new InputError(`${what} can be written as ${Object.keys(writers).join(', ')} (${given})`, { path: 'output' })
  }
  return writer
}
