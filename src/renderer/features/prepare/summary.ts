import type { Catalogue } from '../../../shared/contracts/catalogue.ts'
import { formatCount, formatCounted } from '../../../shared/format/count.ts'
import { formatNumber, formatQuantity, withUnit } from '../../../shared/format/number.ts'
import { fieldsOf } from '../../forms/fields.ts'
import { valuesOf } from '../../forms/sweep.ts'
import { boxEdge } from './box-shape.ts'
import { partOf, sweepOf, thenOf, type Draft } from './recipe-draft.ts'
import type { StepId } from './steps.ts'

/** What has been said so far, a few lines a step. What is no number yet is shown as it was typed. */
export function summaryOf(draft: Draft, catalogue: Catalogue): Record<Exclude<StepId, 'review'>, string[]> {
  const model = catalogue.models.find((one) => one.name === partOf(draft, 'model')['name'])
  const protocol = catalogue.protocols.find((one) => one.name === partOf(draft, 'protocol')['name'])
  const isFromSamples = 'from' in partOf(draft, 'system')
  return {
    model: isFromSamples
      ? ['each sample’s own']
      : [model?.title ?? 'not chosen', ...settings(draft, partOf(partOf(draft, 'model'), 'parameters'), model?.schema, 'model.parameters')],
    system: isFromSamples ? [`from samples ${String(partOf(draft, 'system')['from'])}`] : systemLines(draft),
    protocol: [protocol?.title ?? 'not chosen', ...settings(draft, partOf(draft, 'protocol'), protocol?.schema, 'protocol')],
    samples: [
      `${shown(draft['samples'] ?? 1)} ${Object.keys(sweepOf(draft)).length > 0 ? 'a grid point' : 'in all'}, seed ${sweptOr(draft, 'seed', draft['seed'] ?? 1)}`,
      ...thenOf(draft).map((entry) => {
        const title = catalogue.analyses.find((one) => one.name === entry['analysis'])?.title ?? String(entry['analysis'])
        return `then ${title.charAt(0).toLowerCase()}${title.slice(1)}`
      }),
    ],
  }
}

function systemLines(draft: Draft): string[] {
  const { particles, density } = partOf(draft, 'system')
  const dimension = Number(partOf(draft, 'model')['dimension'] ?? 3)
  const edge = boxEdge(Number(particles), Number(density), dimension)
  return [
    `${dimension}D, N = ${sweptOr(draft, 'system.particles', particles)}`,
    `ρ = ${sweptOr(draft, 'system.density', density)}${edge === null ? '' : `, L = ${formatQuantity(edge, 'λ')}`}`,
  ]
}

/** The parameters that differ from their defaults or are swept, each with its symbol or title. */
function settings(draft: Draft, part: Draft, schema: Draft | undefined, prefix: string): string[] {
  return fieldsOf(schema ?? {}).flatMap(({ key, symbol, title, unit, fallback }) => {
    const path = `${prefix}.${key}`
    const isSwept = path in sweepOf(draft)
    const value = part[key]
    if (!isSwept && (value === undefined || value === fallback)) return []
    const plain = symbol ?? title
    return [`${plain} = ${sweptOr(draft, path, value, typeof value === 'number' ? unit : '1')}`]
  })
}

function sweptOr(draft: Draft, path: string, value: unknown, unit = '1'): string {
  const entry = sweepOf(draft)[path]
  if (entry === undefined) return withUnit(shown(value), unit)
  const { values } = valuesOf(entry, false)
  const [first, last] = [values[0], values.at(-1)]
  if (first === undefined || last === undefined) return 'several values'
  if (values.length === 1) return withUnit(shown(first), unit)
  return `${withUnit(`${shown(first)} … ${shown(last)}`, unit)} (${formatCounted(values.length, 'value')})`
}

function shown(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 1e6 ? formatCount(value) : formatNumber(value, 6)
  return value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value)
}
