import type { AnalysisHead, Catalogue, DefinitionHead, ModelHead, ProtocolHead } from '../../shared/contracts/catalogue.ts'
import type { AnalysisDefinition } from './analysis.ts'
import type { Definition } from './definition.ts'
import { jsonSchemaOf } from './json-schema.ts'
import type { ModelDefinition, TypicalValues } from './model.ts'
import type { ProtocolDefinition } from './protocol.ts'
import type { Registry } from './registry-shape.ts'

function headOf(definition: Definition): DefinitionHead {
  const { name, title, version, summary, source } = definition
  return { name, title, version, summary, source, schema: jsonSchemaOf(definition.parameters) }
}

function modelHeadOf(definition: ModelDefinition): ModelHead {
  const typical = Object.entries(definition.typical).map(([dimension, values]: [string, TypicalValues]) => {
    const { density, timeStep, temperature } = values
    return [dimension, { density, timeStep, temperature }] as const
  })
  return {
    ...headOf(definition),
    dimensions: [...definition.dimensions],
    species: [...definition.species],
    typical: Object.fromEntries(typical),
  }
}

function protocolHeadOf(definition: ProtocolDefinition): ProtocolHead {
  return { ...headOf(definition), startsFrom: definition.startsFrom, state: definition.state }
}

function analysisHeadOf(definition: AnalysisDefinition): AnalysisHead {
  const { scalars, arrays } = definition.yields
  const { model, states, continuity, results } = definition.needs
  const needs = { model, states: states ? [...states] : null, continuity: continuity ?? null, results: [...(results ?? [])] }
  return { ...headOf(definition), subject: definition.subject, scalars: { ...scalars }, arrays: { ...arrays }, needs }
}

/** All definitions without their functions: what forms, flags and `--help` are drawn from. */
export function catalogueOf(registry: Registry): Catalogue {
  return {
    models: registry.models.map(modelHeadOf),
    protocols: registry.protocols.map(protocolHeadOf),
    analyses: registry.analyses.map(analysisHeadOf),
    figures: registry.figures.map((definition) => ({ ...headOf(definition), needs: [...definition.needs] })),
  }
}
