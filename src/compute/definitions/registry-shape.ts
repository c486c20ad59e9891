import type { AnalysisDefinition } from './analysis.ts'
import type { FigureDefinition } from './figure.ts'
import type { ModelDefinition } from './model.ts'
import type { ProtocolDefinition } from './protocol.ts'

/** The lists of all there is, as they are handed to who works with any definition: `import * as registry` fits. */
export interface Registry {
  readonly models: readonly ModelDefinition[]
  readonly protocols: readonly ProtocolDefinition[]
  readonly analyses: readonly AnalysisDefinition[]
  readonly figures: readonly FigureDefinition[]
}
