import type { AnalysisHead } from '../../../shared/contracts/catalogue.ts'
import { thenOf, type Draft } from './recipe-draft.ts'

const ordinals = ['energy', 'first derivative', 'second derivative', 'third derivative', 'fourth derivative'] as const

/** How smoothly the energy ends, in words. */
export function wordsOfContinuity(continuity: number): string {
  if (continuity < 0) return 'The energy itself jumps at the cutoff.'
  const last = ordinals[Math.min(continuity, ordinals.length - 1)] ?? ''
  const which = continuity === 0 ? 'The energy alone is' : `Energy to ${last} are`
  return `${which} continuous at the cutoff.`
}

/** The chosen analyses that need a smoother cutoff than the model has, each with what it needs. */
export function tooRoughFor(draft: Draft, analyses: readonly AnalysisHead[], continuity: number): string[] {
  return thenOf(draft).flatMap((entry) => {
    const head = analyses.find((one) => one.name === entry['analysis'])
    const needed = head?.needs.continuity
    if (!head || needed === null || needed === undefined || continuity >= needed) return []
    return [
      `“${head.title}” needs the ${ordinals[Math.min(needed, ordinals.length - 1)] ?? ''} to be continuous at the cutoff; take a smoother one.`,
    ]
  })
}
