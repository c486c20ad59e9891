import type { CallResult } from '../../shared/contracts/calls.ts'
import { InputError, ReportedError, WorkError } from '../../shared/contracts/errors.ts'
import type { ResultId } from '../../shared/contracts/ids.ts'
import type { Findings } from '../definitions/analysis.ts'
import { checkParameters } from '../definitions/check-parameters.ts'
import { findDefinition } from '../definitions/find-definition.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import type { Pool } from '../jobs/pool.ts'
import type { SubjectSample } from '../jobs/task.ts'
import { newestResult, readFindings } from '../project/results.ts'
import { readSample } from '../project/sample-record.ts'
import type { Store } from '../project/store.ts'
import { subjectSample } from './subject-sample.ts'

type Bands = CallResult<'modes.phononBands'>

interface Context {
  readonly registry: Registry
  readonly pool: Pool
  project(): { readonly store: Store }
}

/** Up to here the moduli take about two seconds of one thread: not more than somebody waits for a look. */
const moduliAtOnce = 8_000
/** What is kept of each project, so that walking from sample to sample and back asks once. */
const mostKept = 200
const kept = new WeakMap<Store, Map<string, Promise<Bands>>>()

/**
 * The phonon bands of a sample up to its highest known mode, from its stored moduli, or in a small sample from moduli found now.
 * @throws InputError when there is no such sample
 */
export async function findBands(sample: number, context: Context): Promise<Bands> {
  const { store } = context.project()
  const { particles, model } = readSample(store, sample)
  if (model === null) return without('Bands need elastic moduli, and those a model; this sample was imported without one.')
  const modes = richestModes(store, sample)
  if (modes === null) return without('Bands are drawn up to the highest mode found, and this sample has none yet.')
  const elasticity = newestResult(store, 'elasticity', versionOf(context.registry, 'elasticity'), sample) ?? null
  if (elasticity === null && particles > moduliAtOnce)
    return without(
      `Bands need elastic moduli, which take longer than a moment for ${particles} particles: run “Elastic moduli” on this sample.`,
    )
  const answers = kept.get(store) ?? new Map<string, Promise<Bands>>()
  kept.set(store, answers)
  const key = `${sample}/${modes}/${elasticity ?? 'now'}`
  const known = answers.get(key)
  if (known) return await known
  const asked = compute(store, sample, modes, elasticity, context)
  answers.set(key, asked)
  if (answers.size > mostKept) answers.delete(answers.keys().next().value ?? key)
  asked.catch(() => answers.delete(key))
  return await asked
}

async function compute(store: Store, sample: number, modes: number, elasticity: number | null, context: Context): Promise<Bands> {
  try {
    const moduli =
      elasticity === null ? await run('elasticity', subjectSample(store, sample, {}), context) : readFindings(store, elasticity)
    const { shearModulus = null, bulkModulus = null } = moduli.scalars
    const found = await run(
      'phonon-bands',
      subjectSample(store, sample, { modes: readFindings(store, modes), elasticity: moduli }),
      context,
    )
    return { ...bandsOf(found), shearModulus, bulkModulus, result: `result-${modes}` satisfies ResultId, reason: '' }
  } catch (error) {
    // what cannot be had of this sample is an answer, and no failure of the place that asks
    const isSaid =
      error instanceof InputError || error instanceof WorkError || (error instanceof ReportedError && error.report.kind !== 'fault')
    if (!isSaid) throw error
    return without(`There are no bands to draw: ${error.message}`)
  }
}

async function run(analysis: string, subject: SubjectSample, { registry, pool }: Context): Promise<Findings> {
  const definition = findDefinition(registry.analyses, analysis, 'analysis')
  const parameters = checkParameters(definition.parameters, {}, 'parameters', 'the analysis')
  const task = { kind: 'analyse', analysis, parameters, samples: [subject] } as const
  return (await pool.run(task, new AbortController().signal, () => undefined)).findings
}

function bandsOf({ arrays }: Findings): Pick<Bands, 'bands' | 'overlap'> {
  const column = (name: string) => arrays[name].data
  const [count, modes] = arrays['overlap'].shape
  const overlap = new Array<number>(modes).fill(0)
  for (let b = 0; b < count; b++) for (let l = 0; l < modes; l++) overlap[l] += column('overlap')[b * modes + l]
  const bands = Array.from(column('frequency'), (frequency, b) => ({
    frequency,
    from: column('from')[b],
    to: column('to')[b],
    modes: column('waves')[b],
    found: column('found')[b],
    kind: column('longitudinal')[b] === 1 ? ('longitudinal' as const) : ('transverse' as const),
  }))
  // waves of different bands are not quite orthogonal on disordered places
  return { bands, overlap: overlap.map((part) => Math.min(1, part)) }
}

/** The result with most modes of a sample, the newest of equals: the one that the window draws. */
function richestModes(store: Store, sample: number): number | null {
  const rows = store
    .statement(
      "SELECT results.id AS id, arrays.shape AS shape FROM results JOIN arrays ON arrays.result = results.id WHERE results.sample = ? AND results.analysis = 'modes' AND arrays.name = 'modes' ORDER BY results.id DESC",
    )
    .all(sample) as { id: number; shape: string }[]
  const counted = rows.map(({ id, shape }) => ({ id, count: (JSON.parse(shape) as number[])[0] }))
  return counted.sort((a, b) => b.count - a.count || b.id - a.id)[0]?.id ?? null
}

function versionOf(registry: Registry, analysis: string): number {
  return registry.analyses.find(({ name }) => name === analysis)?.version ?? 0
}

function without(reason: string): Bands {
  return { bands: [], result: null, overlap: [], shearModulus: null, bulkModulus: null, reason }
}
