import type { CallResult } from '../../shared/contracts/calls.ts'
import type { CompleteRecipe } from '../../shared/contracts/recipe.ts'
import { findDefinition } from '../definitions/find-definition.ts'
import type { WorkSize } from '../definitions/analysis.ts'
import type { Model } from '../definitions/model.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import { orderSteps } from './steps.ts'

export type Estimate = CallResult<'recipe.estimate'>

/** One point of a recipe with what is known of its system. */
export interface EstimatedPoint {
  readonly recipe: CompleteRecipe
  readonly model: Model
  readonly particles: number
  readonly density: number
  /** How many samples it starts from; 1 when it starts from nothing. */
  readonly starts: number
  /** Particle-steps of motion that one worker does in a second. */
  readonly rate: number
  /** Median seconds of finished work just like it, by title: `prepare`, or an analysis. */
  readonly known: ReadonlyMap<string, number>
}

export interface EstimatedPart {
  readonly title: string
  readonly seconds: number | null
}

/** What one sample of a point takes, in one worker. */
export interface SampleCost {
  readonly parts: readonly EstimatedPart[]
  readonly ensembleParts: readonly EstimatedPart[]
  readonly memoryBytes: number
  readonly diskBytes: number
  readonly samples: number
  readonly tasks: number
}

/** A step downhill over a step of motion: neighbour lists last longer where hardly anything moves. */
const descentSpeed = 1.5
/** What a worker thread takes before it holds any array: heap and code. */
export const threadBytes = 40e6
/** A sample’s row, its indices and its share of the log. */
const rowBytes = 1200
const unitBall: Readonly<Record<number, number>> = { 2: Math.PI, 3: (4 / 3) * Math.PI, 4: Math.PI ** 2 / 2 }

export function costOfSample(point: EstimatedPoint, registry: Registry): SampleCost {
  const { recipe, model, particles, rate, known } = point
  const { name, ...parameters } = recipe.protocol
  const protocol = findDefinition(registry.protocols, name, 'protocol')
  const size = sizeOf(point)
  const yielded = Math.max(1, protocol.yields?.(parameters) ?? 1)
  const modelled = protocol
    .cost(particles, parameters, model.typical)
    .map(({ title, kind, particleSteps }) => ({ title, seconds: particleSteps / (rate * (kind === 'descent' ? descentSpeed : 1)) }))
  const parts: EstimatedPart[] = scaledTo(known.get('prepare'), modelled)
  const ensembleParts: EstimatedPart[] = []
  let memoryBytes = motionBytes(size)
  let diskBytes = yielded * (storedBytes(size) + rowBytes)
  let tasks = 1
  const steps = orderSteps(
    recipe.then.map(({ analysis, ...given }) => ({ analysis, parameters: given })),
    registry,
  )
  for (const { definition, parameters: asked } of steps) {
    const cost = definition.cost?.(size, asked)
    const seconds = known.get(definition.name) ?? (cost ? cost.particleSteps / rate : null)
    if (definition.subject === 'ensemble') {
      ensembleParts.push({ title: definition.title, seconds })
      continue
    }
    parts.push({ title: definition.title, seconds: seconds === null ? null : seconds * yielded })
    memoryBytes = Math.max(memoryBytes, cost?.memoryBytes ?? 0)
    diskBytes += yielded * ((cost?.storedBytes ?? 0) + rowBytes)
    tasks += yielded
  }
  return { parts, ensembleParts, memoryBytes, diskBytes, samples: yielded, tasks }
}

/** All points together on so many workers. */
export function combine(
  points: readonly { readonly chains: number; readonly cost: SampleCost }[],
  workers: number,
  basis: string,
): Estimate {
  const byTitle = new Map<string, number | null>()
  const add = (part: EstimatedPart, times: number) => {
    const before = byTitle.get(part.title)
    byTitle.set(part.title, before === null || part.seconds === null ? null : (before ?? 0) + part.seconds * times)
  }
  let samples = 0
  let tasks = 0
  let chains = 0
  let diskBytes = 0
  let memoryBytes = 0
  for (const { chains: count, cost } of points) {
    for (const part of cost.parts) add(part, count)
    for (const part of cost.ensembleParts) add(part, 1)
    chains += count
    samples += count * cost.samples
    tasks += count * cost.tasks + cost.ensembleParts.length
    diskBytes += count * cost.diskBytes
    memoryBytes = Math.max(memoryBytes, cost.memoryBytes)
  }
  const work = [...byTitle.values()].reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0)
  const atOnce = Math.min(workers, chains)
  // the last round may leave workers without work
  const rounds = Math.ceil(chains / workers)
  return {
    seconds: work === null ? null : (work / chains) * rounds,
    secondsPerSample: work === null ? null : work / samples,
    memoryBytes: atOnce * (memoryBytes + threadBytes),
    diskBytes,
    samples,
    tasks,
    workers: atOnce,
    basis,
    parts: [...byTitle].map(([title, seconds]) => ({ title, seconds })),
  }
}

/** The parts in the proportions of the model, their sum as it was seen. */
function scaledTo(seen: number | undefined, parts: readonly { title: string; seconds: number }[]): EstimatedPart[] {
  const sum = parts.reduce((total, part) => total + part.seconds, 0)
  const scale = seen === undefined || sum === 0 ? 1 : seen / sum
  return parts.filter((part) => part.seconds > 0).map(({ title, seconds }) => ({ title, seconds: seconds * scale }))
}

function sizeOf({ model, particles, density }: EstimatedPoint): WorkSize {
  const { kinds, lengths, forms } = model.pair
  const { dimension, composition } = model
  let neighbours = 0
  for (let a = 0; a < kinds; a++) {
    for (let b = 0; b < kinds; b++) {
      const at = a * kinds + b
      const reach = forms[at].cutoff * lengths[at]
      neighbours += composition[a] * composition[b] * density * (unitBall[dimension] ?? 1) * reach ** dimension
    }
  }
  return { particles, dimension, neighbours: Math.min(neighbours, particles - 1) }
}

/** Positions, velocities, forces and directions; the neighbour list with its skin, each pair once. */
function motionBytes({ particles, dimension, neighbours }: WorkSize): number {
  return particles * (14 * 8 * dimension + 4 * neighbours)
}

/** Positions and species, as float64 and int32. */
function storedBytes({ particles, dimension }: WorkSize): number {
  return particles * (8 * dimension + 4)
}
