// what the schedules and costs of several protocols are made of
import { formatNumber } from '../../shared/format/number.ts'
import type { ScheduleStage, WorkPart } from '../definitions/protocol.ts'
import type { TypicalValues } from '../definitions/model.ts'
import { energyUnit } from './parameters.ts'

/**
 * Roughly what one minimisation to the usual tolerance takes, in force evaluations and Hessian products: found for quenches of
 * soft spheres and Lennard-Jones mixtures in two and three dimensions, 500 to 4000 particles, to a third.
 */
export function typicalEvaluations(particles: number): number {
  return 1500 * (particles / 1000) ** (1 / 3)
}

/** From one temperature to another in a time; nothing where there is no time. */
export function temperatureStage(title: string, from: number, span: number, first: number, last = first): ScheduleStage[] {
  if (span <= 0) return []
  return [{ title, time: [from, from + span], value: [first, last], quantity: 'temperature', unit: energyUnit }]
}

/** A fall at once, which a drawing shows as an upright line. */
export function dropStage(title: string, at: number, from: number): ScheduleStage {
  return { title, time: [at, at], value: [from, 0], quantity: 'temperature', unit: energyUnit }
}

export function minimiserWords(tolerance: number): string {
  return `minimise to a relative force of ${formatNumber(tolerance)}`
}

export function motionPart(title: string, particles: number, time: number, timeStep: number | undefined, typical: TypicalValues): WorkPart {
  return { title, kind: 'motion', particleSteps: (particles * time) / (timeStep ?? typical.timeStep) }
}

export function descentPart(particles: number): WorkPart {
  return { title: 'minimisation', kind: 'descent', particleSteps: particles * typicalEvaluations(particles) }
}
