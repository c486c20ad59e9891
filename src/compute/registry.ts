import type { AnalysisDefinition } from './definitions/analysis.ts'
import type { FigureDefinition } from './definitions/figure.ts'
import type { ModelDefinition } from './definitions/model.ts'
import type { ProtocolDefinition } from './definitions/protocol.ts'

/** The one list of all there is. Forms, flags, `--help`, checks and reference docs are read off these definitions. */
export const models: readonly ModelDefinition[] = []
export const protocols: readonly ProtocolDefinition[] = []
export const analyses: readonly AnalysisDefinition[] = []
export const figures: readonly FigureDefinition[] = []
