import type { z } from 'zod'
import type { FigureDescription } from '../../shared/drawing/description.ts'
import type { Definition } from './definition.ts'
import type { Findings } from './analysis.ts'

/** A chosen sample as its row tells it; energy and pressure are null without a model. */
export interface FigureSample {
  readonly sample: number
  readonly ensemble: string | null
  readonly particles: number
  readonly dimension: number
  readonly density: number
  readonly energyPerParticle: number | null
  readonly pressure: number | null
}

export interface FigureSource extends FigureSample {
  readonly findings: Findings
}

export interface FigureContext<P extends z.ZodObject = z.ZodObject> {
  /** By analysis: the chosen samples that have its findings. */
  readonly sources: Record<string, readonly FigureSource[]>
  /** All chosen samples. */
  readonly samples: readonly FigureSample[]
  readonly parameters: z.output<P>
}

export interface FigureDefinition<P extends z.ZodObject = z.ZodObject> extends Definition<P> {
  /** Every figure's parameters hold `samples` (a selection). The analyses whose newest findings feed it; each chosen sample that has them is a source. Empty for one that shows what every sample's row tells. */
  readonly needs: readonly string[]
  describe(context: FigureContext<P>): FigureDescription
}

export function defineFigure<P extends z.ZodObject>(definition: FigureDefinition<P>): FigureDefinition<P> {
  return definition
}
