import type { z } from 'zod'
import type { FigureDescription } from '../../shared/drawing/description.ts'
import type { Definition } from './definition.ts'
import type { Findings } from './analysis.ts'

export interface FigureSource {
  readonly sample: number
  readonly ensemble: string | null
  readonly particles: number
  readonly dimension: number
  readonly density: number
  readonly findings: Findings
}

export interface FigureDefinition<P extends z.ZodObject = z.ZodObject> extends Definition<P> {
  /** Every figure's parameters hold `samples` (a selection). The analyses whose newest findings feed it; each chosen sample that has them is a source. */
  readonly needs: readonly string[]
  describe(context: { readonly sources: Record<string, readonly FigureSource[]>; readonly parameters: z.output<P> }): FigureDescription
}

export function defineFigure<P extends z.ZodObject>(definition: FigureDefinition<P>): FigureDefinition<P> {
  return definition
}
