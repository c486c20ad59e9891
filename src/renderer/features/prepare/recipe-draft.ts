import type { Catalogue, ModelHead, ProtocolHead } from '../../../shared/contracts/catalogue.ts'

/** A recipe while it is written: any JSON object, right or wrong. The engine says what is wrong with it. */
export type Draft = Readonly<Record<string, unknown>>

export function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
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

/** A first draft that would run: the catalogue's first model at its source's state point, and the first protocol that needs no sample. */
export function firstDraft(catalogue: Catalogue): Draft | null {
  const model = catalogue.models[0]
  const protocol = catalogue.protocols.find((one) => one.startsFrom !== 'sample')
  if (!model || !protocol) return null
  return {
    vitrine: 1,
    ...freshSystem(model),
    protocol: protocolPart(protocol, {}),
    samples: 8,
    seed: 1,
    then: [],
  }
}

/** Model and system of a preparation that starts from nothing. */
export function freshSystem(model: ModelHead, dimension = defaultDimension(model)): Draft {
  return {
    model: { name: model.name, dimension },
    system: { particles: 1000, density: typicalDensity(model, dimension) ?? 1 },
  }
}

/** Another model or dimension; the density follows to that model's typical one when it stood at the last one's. */
export function withModel(draft: Draft, last: ModelHead | null, next: ModelHead, dimension: number): Draft {
  const before = partOf(draft, 'model')
  const system = partOf(draft, 'system')
  const lastTypical = last ? typicalDensity(last, Number(before['dimension'] ?? defaultDimension(last))) : null
  const follows = system['density'] === undefined || system['density'] === lastTypical
  const density = follows ? (typicalDensity(next, dimension) ?? system['density']) : system['density']
  const parameters = last?.name === next.name ? before['parameters'] : undefined
  return {
    ...draft,
    model: withKey({ name: next.name, dimension }, 'parameters', parameters),
    ...('from' in system ? {} : { system: withKey(system, 'density', density) }),
  }
}

/** Another protocol: of the parameters, those stay that it has too. */
export function withProtocol(draft: Draft, protocol: ProtocolHead): Draft {
  return { ...draft, protocol: protocolPart(protocol, partOf(draft, 'protocol')) }
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

function typicalDensity(model: ModelHead, dimension: number): number | null {
  return model.typical[String(dimension)]?.density ?? null
}
