import { elasticity } from '../../analyses/elasticity.ts'
import type { ModelDefinition } from '../../definitions/model.ts'
import { addEnsemble } from '../../project/ensembles.ts'
import { createProject } from '../../project/open.ts'
import { addResult } from '../../project/results.ts'
import { addRun, setRunState } from '../../project/runs.ts'
import { addSample, type NewSample } from '../../project/sample-record.ts'
import { reserveNumbers } from '../../project/sequences.ts'
import type { Store } from '../../project/store.ts'
import { createStream } from '../../random/philox.ts'
import type { RandomStream } from '../../random/stream.ts'
import { models } from '../../registry.ts'
import { cubicBox, type Dimension } from '../../space/box.ts'

export interface LibraryOptions {
  readonly samples: number
  readonly seed?: number
  /** Told after each thousand samples. */
  readonly progress?: (made: number) => void
}

const tagWords = ['soft', 'stable', 'reference', 'published', 'doubtful', 'shear', 'annealed', 'poorly-annealed', 'small', 'checked']
const noteTexts = [
  'Check the lowest mode again',
  'Used for the figure of the group meeting',
  'Crystallised? Compare with the structure factor',
]
const samplesOfEnsemble = 1000

/**
 * Makes a project of many small samples with names, tags, notes and numbers of all kinds. Their particles are placed at random: it is for
 * trying how lists and searches fare, not for physics. The same options make the same contents.
 */
export function makeLibrary(path: string, { samples, seed = 1, progress }: LibraryOptions): void {
  const store = createProject(path)
  try {
    for (let first = 0; first < samples; first += samplesOfEnsemble) {
      const end = Math.min(samples, first + samplesOfEnsemble)
      store.transaction(() => addBatch(store, first, end, seed))
      progress?.(end)
    }
  } finally {
    store.close()
  }
}

function addBatch(store: Store, first: number, end: number, seed: number): void {
  let home = { run: 0, ensemble: 0 }
  for (let index = first; index < end; index++) {
    const stream = createStream(seed, index, 'library')
    if (index === first) home = addHome(store, index)
    const id = reserveNumbers(store, 'sample', 1)
    addSample(store, { ...home, ...drawSample(stream, index, id) })
    describe(store, stream, id)
    if (index % 10 === 0) addMeasuredModulus(store, stream, home.run, id)
  }
}

function addHome(store: Store, index: number): { run: number; ensemble: number } {
  const number = Math.floor(index / samplesOfEnsemble)
  const { model } = kindOf(index)
  const name = `${model.name} batch ${number + 1}`
  const run = addRun(store, { name, kind: 'import', recipe: { madeUp: number + 1 }, version: 'bench', owner: null })
  setRunState(store, run, 'running')
  setRunState(store, run, 'done')
  return { run, ensemble: addEnsemble(store, name, run) }
}

/** Model and dimension change from ensemble to ensemble. */
function kindOf(index: number): { model: ModelDefinition; dimension: Dimension } {
  const number = Math.floor(index / samplesOfEnsemble)
  const model = models[number % models.length]
  const dimensions = model.dimensions
  return { model, dimension: dimensions[Math.floor(number / models.length) % dimensions.length] }
}

function drawSample(stream: RandomStream, index: number, id: number): Omit<NewSample, 'run' | 'ensemble'> {
  const { model, dimension } = kindOf(index)
  const particles = 8 * (1 + stream.integer(4))
  const length = (particles / (0.8 + 0.01 * stream.integer(20))) ** (1 / dimension)
  return {
    id,
    task: null,
    name: `${model.name} #${index + 1}`,
    model: { name: model.name, parameters: {} },
    configuration: {
      dimension,
      particles,
      positions: Float64Array.from({ length: particles * dimension }, () => length * (stream.uniform() - 0.5)),
      species: Int32Array.from({ length: particles }, () => stream.integer(model.species.length)),
      speciesNames: [...model.species],
      box: cubicBox(dimension, length),
    },
    state: (['inherent', 'inherent', 'inherent', 'liquid', 'deformed'] as const)[stream.integer(5)],
    energyPerParticle: -7 + 0.2 * stream.normal(),
    pressure: index % 50 === 0 ? null : 3 + 0.5 * stream.normal(),
    maxForce: 10 ** (-13 + 2 * stream.uniform()),
    seed: stream.integer(1_000_000),
    index,
    source: null,
    details: {},
    parent: index % 7 === 3 ? id - 1 : null,
  }
}

function describe(store: Store, stream: RandomStream, id: number): void {
  const starred = stream.uniform() < 0.03 ? 1 : 0
  const notes = stream.uniform() < 0.02 ? noteTexts[stream.integer(noteTexts.length)] : ''
  store
    .statement('UPDATE every_sample SET lowest_frequency = ?, shear_modulus = ?, starred = ? WHERE id = ?')
    .run(0.3 + stream.uniform(), 10 + stream.normal(), starred, id)
  if (notes !== '') store.statement('UPDATE every_sample SET notes = ? WHERE id = ?').run(notes, id)
  for (let count = stream.integer(3); count > 0; count--) {
    store.statement('INSERT OR IGNORE INTO tags VALUES (?, ?)').run(id, tagWords[stream.integer(tagWords.length)])
  }
}

function addMeasuredModulus(store: Store, stream: RandomStream, run: number, sample: number): void {
  const question = { analysis: elasticity.name, version: elasticity.version, parameters: {}, sample, members: null, needs: {} }
  const findings = { scalars: { shearModulus: 10 + stream.normal(), bulkModulus: 60 + stream.normal() }, arrays: {} }
  addResult(store, reserveNumbers(store, 'result', 1), run, question, elasticity, findings)
}
