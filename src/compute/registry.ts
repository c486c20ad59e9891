import { dos as dosAnalysis } from './analyses/dos.ts'
import { elasticity } from './analyses/elasticity.ts'
import { modes } from './analyses/modes.ts'
import { structure } from './analyses/structure.ts'
import type { AnalysisDefinition } from './definitions/analysis.ts'
import type { FigureDefinition } from './definitions/figure.ts'
import type { ModelDefinition } from './definitions/model.ts'
import type { ProtocolDefinition } from './definitions/protocol.ts'
import { dos as dosFigure } from './figures/dos.ts'
import { gOfR } from './figures/g-of-r.ts'
import { spectrum } from './figures/spectrum.ts'
import { ipl } from './models/ipl.ts'
import { kobAndersen } from './models/kob-andersen.ts'
import { cool } from './protocols/cool.ts'
import { minimise } from './protocols/minimise.ts'
import { quench } from './protocols/quench.ts'
import { trajectory } from './protocols/trajectory.ts'

/** The one list of all there is. Forms, flags, `--help`, checks and reference docs are read off these definitions. */
export const models: readonly ModelDefinition[] = [ipl, kobAndersen]
export const protocols: readonly ProtocolDefinition[] = [quench, cool, minimise, trajectory]
export const analyses: readonly AnalysisDefinition[] = [modes, structure, elasticity, dosAnalysis]
export const figures: readonly FigureDefinition[] = [spectrum, dosFigure, gOfR]
