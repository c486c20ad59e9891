import { InputError } from '../../../shared/contracts/errors.ts'
import { numberOfId, type ResultId } from '../../../shared/contracts/ids.ts'
import { checkParameters } from '../../definitions/check-parameters.ts'
import { silentHooks } from '../../definitions/work-meter.ts'
import { findDefinition } from '../../definitions/find-definition.ts'
import type { Findings } from '../../definitions/analysis.ts'
import type { SubjectSample } from '../../jobs/task.ts'
import { readArray, readArrayItem } from '../../project/arrays.ts'
import { readResult } from '../../project/results.ts'
import type { Store } from '../../project/store.ts'
import { subjectSample } from '../subject-sample.ts'
import { findBands } from '../find-bands.ts'
import type { CallContext, Handlers } from './handlers.ts'

/** Up to here the decay of a mode takes some ten milliseconds, less than to hand it to a thread. */
const decayedAtOnce = 20_000

export const modeCalls: Pick<Handlers, 'modes.phononBands' | 'modes.decay' | 'modes.energy'> = {
  'modes.phononBands': ({ sample }, context) => findBands(sample, context),

  async 'modes.decay'({ result, item }, context) {
    const subject = subjectOf(context.project().store, result, item)
    const { scalars, arrays, notes } = await answer(context, 'mode-decay', { count: 1 }, subject)
    const rows = ['distance', 'amplitude', 'lower', 'upper'].map((name) => Array.from(arrays[name].data))
    // a shell without particles has no amplitude
    const [r, amplitude, lower, upper] = rows.map((row) => row.filter((_, b) => Number.isFinite(rows[1][b])))
    const [slope, slopeError, prefactor] = ['slopes', 'slopeErrors', 'prefactors'].map((name) => arrays[name].data[0])
    const { from, to, expectedSlope } = scalars as Record<'from' | 'to' | 'expectedSlope', number>
    return {
      r,
      amplitude,
      lower,
      upper,
      core: Array.from(arrays['cores'].data),
      fit: Number.isFinite(slope) ? { slope, slopeError, prefactor, from, to } : null,
      expectedSlope,
      note: (notes ?? []).join(' '),
    }
  },

  async 'modes.energy'({ result, item, extent, points }, context) {
    const subject = subjectOf(context.project().store, result, item)
    const { arrays, notes } = await answer(context, 'mode-energy', { count: 1, points, extent: extent ?? 0 }, subject)
    const found: Partial<Record<string, Findings['arrays'][string]>> = arrays
    const list = (name: string) => Array.from(arrays[name].data)
    const optional = (name: string) => found[name]?.data[0] ?? null
    return {
      s: list('displacement'),
      quadratic: list('quadratic'),
      quartic: found['quartic'] ? list('quartic') : null,
      true: list('energy'),
      kappa: arrays['kappa'].data[0],
      tau: optional('tau'),
      chi: optional('chi'),
      nu: arrays['nu'].data[0],
      reason: (notes ?? []).join(' '),
    }
  },
}

/** The findings of an analysis about one mode: here where that takes no time, else in a thread of its own. */
async function answer(context: CallContext, analysis: string, asked: Record<string, unknown>, subject: SubjectSample): Promise<Findings> {
  const definition = findDefinition(context.registry.analyses, analysis, 'analysis')
  const parameters = checkParameters(definition.parameters, asked, 'parameters', 'the analysis')
  if (definition.subject === 'sample' && !definition.needs.model && subject.configuration.particles <= decayedAtOnce)
    return definition.run({ ...silentHooks, sample: { ...subject, model: null }, parameters })
  const task = { kind: 'analyse', analysis, parameters, samples: [subject] } as const
  const { findings } = await context.pool.run(task, new AbortController().signal, () => undefined)
  return findings
}

/** A sample with one of its modes, as if it had no other. @throws InputError when the result keeps none */
function subjectOf(store: Store, result: ResultId, item: number): SubjectSample {
  const row = readResult(store, numberOfId(result))
  if (row.sample === null) throw new InputError(`${result} is of an ensemble and has no modes of one sample`, { path: 'result' })
  const field = readArrayItem(store, { result: row.id }, 'modes', item)
  const eigenvalues = readArray(store, { result: row.id }, 'eigenvalues')
  const modes: Findings = {
    scalars: {},
    arrays: {
      modes: { data: field.data, shape: [1, ...field.shape] },
      eigenvalues: { data: Float64Array.of(eigenvalues.data[item]), shape: [1] },
    },
  }
  return subjectSample(store, row.sample, { modes })
}
