import { dos as dosAnalysis } from './analyses/dos.ts'
import { elasticity } from './analyses/elasticity.ts'
import { modeDecay } from './analyses/mode-decay.ts'
import { modeEnergy } from './analyses/mode-energy.ts'
import { modes } from './analyses/modes.ts'
import { phononBands } from './analyses/phonon-bands.ts'
import { structure } from './analyses/structure.ts'
import type { AnalysisDefinition } from './definitions/analysis.ts'
import type { FigureDefinition } from './definitions/figure.ts'
import type { ModelDefinition } from './definitions/model.ts'
import type { ProtocolDefinition } from './definitions/protocol.ts'
import { decay } from './figures/decay.ts'
import { dos as dosFigure } from './figures/dos.ts'
import { energyHistogram } from './figures/energy-histogram.ts'
import { gOfR } from './figures/g-of-r.ts'
import { participation } from './figures/participation.ts'
import { pressureHistogram } from './figures/pressure-histogram.ts'
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
export const analyses: readonly AnalysisDefinition[] = [modes, modeDecay, modeEnergy, phononBands, structure, elasticity, dosAnalysis]
export const figures: readonly FigureDefinition[] = [spectrum, dosFigure, participation, decay, gOfR, energyHistogram, pressureHistogram]
