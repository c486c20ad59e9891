import type { Catalogue, ModelHead, ProtocolHead } from '../../../shared/contracts/catalogue.ts'
import { valuesOf } from '../../forms/sweep.ts'

/** A recipe while it is written: any JSON object, right or wrong. The engine says what is wrong with it. */
export type Draft = Readonly<Record<string, unknown>>

export function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** As it stands in the editor and in files. */
export function recipeToText(recipe: Draft): string {
  return JSON.stringify(recipe, null, 2)
}

/** One part of a draft as an object; empty where there is none. */
export function partOf(draft: Draft, key: string): Draft {
  const part = draft[key]
  return isDraft(part) ? part : {}
}

/** The analyses to run afterwards; what is no object is left out. */
export function thenOf(draft: Draft): Draft[] {
  return Array.isArray(draft['then']) ? draft['then'].filter(isDraft) : []
}

/** The draft with one key set, or taken away where the value is undefined. */
export function withKey(draft: Draft, key: string, value: unknown): Draft {
  if (value !== undefined) return { ...draft, [key]: value }
  return Object.fromEntries(Object.entries(draft).filter(([one]) => one !== key))
}

/** The lists and ranges of a batch, by path; empty where there are none. */
export function sweepOf(draft: Draft): Draft {
  return partOf(draft, 'sweep')
}

/**
 * The draft with another sweep; without entries it has none. The single value beneath a list or range becomes its first, so
 * that what remains after the sweep is one of what was asked for.
 */
export function withSweep(draft: Draft, sweep: Draft): Draft {
  const first = Object.entries(sweep).reduce<Draft>((changed, [path, entry]) => {
    const [value] = valuesOf(entry, false).values
    return value === undefined ? changed : withValueAt(changed, stepsOfPath(path), value)
  }, draft)
  return withKey(first, 'sweep', Object.keys(sweep).length > 0 ? sweep : undefined)
}

/** `then[0].count` as its steps: then, 0, count. */
function stepsOfPath(path: string): string[] {
  return path.split(/[.[\]]+/).filter((step) => step !== '')
}

function withValueAt(part: Draft, [step, ...rest]: readonly string[], value: unknown): Draft {
  if (step === undefined) return part
  const before = part[step]
  if (Array.isArray(before) && rest[0] !== undefined) {
    const at = Number(rest[0])
    return { ...part, [step]: before.map((one: unknown, k) => (k === at && isDraft(one) ? withValueAt(one, rest.slice(1), value) : one)) }
  }
  return { ...part, [step]: rest.length === 0 ? value : withValueAt(isDraft(before) ? before : {}, rest, value) }
}

/** Sweeps of places that are there no longer would be refused; this leaves them out. */
function withoutSweepOf(draft: Draft, isGone: (path: string) => boolean): Draft {
  const entries = Object.entries(sweepOf(draft))
  const kept = entries.filter(([path]) => !isGone(path))
  if (kept.length === entries.length) return draft
  return withKey(draft, 'sweep', kept.length > 0 ? Object.fromEntries(kept) : undefined)
}

/** What a draft makes, in a few words: its own name, or model, dimension and protocol. */
export function titleOf(draft: Draft, catalogue: Catalogue | null): string {
  const own = draft['name']
  if (typeof own === 'string' && own.trim() !== '') return own
  const title = (list: readonly { readonly name: string; readonly title: string }[] | undefined, name: unknown) =>
    list?.find((one) => one.name === name)?.title ?? (typeof name === 'string' ? name : '')
  const model = partOf(draft, 'model')
  const made =
    'from' in partOf(draft, 'system') ? 'samples' : `${String(Number(model['dimension'] ?? 3))}D ${title(catalogue?.models, model['name'])}`
  return [made, title(catalogue?.protocols, partOf(draft, 'protocol')['name']).toLowerCase()].filter(Boolean).join(', ')
}

/** Model and system of a preparation that starts from nothing. */
export function freshSystem(model: ModelHead, dimension = defaultDimension(model)): Draft {
  return {
    model: { name: model.name, dimension },
    system: { particles: 1000, density: typicalDensity(model, dimension) ?? 1 },
  }
}

/** Another model or dimension; the density follows to that model's typical one when it stood at the last one's. */
export function withModel(before: Draft, last: ModelHead | null, next: ModelHead, dimension: number): Draft {
  const draft = last?.name === next.name ? before : withoutSweepOf(before, (path) => path.startsWith('model.parameters.'))
  const model = partOf(draft, 'model')
  const system = partOf(draft, 'system')
  const lastTypical = last ? typicalDensity(last, Number(model['dimension'] ?? defaultDimension(last))) : null
  const follows = system['density'] === undefined || system['density'] === lastTypical
  const density = follows ? (typicalDensity(next, dimension) ?? system['density']) : system['density']
  const parameters = last?.name === next.name ? model['parameters'] : undefined
  return {
    ...draft,
    model: withKey({ ...model, name: next.name, dimension }, 'parameters', parameters),
    ...('from' in system ? {} : { system: withKey(system, 'density', density) }),
  }
}

/** Another protocol: of the parameters, those stay that it has too. */
export function withProtocol(draft: Draft, protocol: ProtocolHead): Draft {
  const part = protocolPart(protocol, partOf(draft, 'protocol'))
  const known = isDraft(protocol.schema['properties']) ? protocol.schema['properties'] : {}
  const kept = withoutSweepOf(draft, (path) => path.startsWith('protocol.') && !(path.slice('protocol.'.length) in known))
  return { ...kept, protocol: part }
}

/** Samples to start from in the place of model and system. */
export function startingFromSamples(draft: Draft): Draft {
  const kept = withoutSweepOf(withKey(draft, 'model', undefined), (path) => /^(model|system)\b/.test(path))
  return { ...kept, system: { from: 'all' } }
}

function protocolPart(protocol: ProtocolHead, last: Draft): Draft {
  const properties = protocol.schema['properties']
  const known = isDraft(properties) ? Object.keys(properties) : []
  const kept = Object.entries(last).filter(([key]) => key !== 'name' && known.includes(key))
  return { name: protocol.name, ...Object.fromEntries(kept) }
}

export function defaultDimension(model: ModelHead): number {
  return model.dimensions.includes(3) ? 3 : (model.dimensions[0] ?? 3)
}

export function typicalDensity(model: ModelHead, dimension: number): number | null {
  return model.typical[String(dimension)]?.density ?? null
}
