import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine, type Connection } from '../src/compute/engine/engine.ts'
import { writeWhole } from '../src/compute/io/output.ts'
import type { EventPayload } from '../src/shared/contracts/events.ts'
import type { RunId } from '../src/shared/contracts/ids.ts'
import type { RunRow } from '../src/shared/contracts/records.ts'
import { root } from './setup/places.mjs'

/** Makes resources/sample.vitrine: small glasses of four kinds with their modes, for the tour and for trying things out. */
const then = [{ analysis: 'modes', count: 12 }, { analysis: 'structure' }, { analysis: 'elasticity' }, { analysis: 'mode-decay' }]
const softSpheres = (dimension: number, particles: number, density: number) => ({
  vitrine: 1,
  model: { name: 'ipl', dimension },
  system: { particles, density },
})
const recipes = [
  {
    ...softSpheres(3, 500, 0.82),
    protocol: { name: 'quench', temperature: 1, equilibrate: 50 },
    samples: 8,
    seed: 1,
    name: 'Soft spheres in 3D, quenched from T = 1',
    then,
  },
  {
    ...softSpheres(3, 500, 0.82),
    protocol: { name: 'cool', temperature: 1, finalTemperature: 0.1, rate: 0.005 },
    samples: 6,
    seed: 2,
    name: 'Soft spheres in 3D, cooled slowly',
    then,
  },
  {
    ...softSpheres(2, 400, 0.86),
    protocol: { name: 'quench', temperature: 1, equilibrate: 50 },
    samples: 3,
    seed: 3,
    name: 'Soft disks in 2D',
    then,
  },
  {
    vitrine: 1,
    model: { name: 'kob-andersen', dimension: 3 },
    system: { particles: 300, density: 1.2 },
    protocol: { name: 'quench' },
    samples: 2,
    seed: 4,
    name: 'Kob–Andersen glasses',
    then: [{ analysis: 'modes', count: 12 }, { analysis: 'structure' }],
  },
]

const folder = mkdtempSync(join(tmpdir(), 'vitrine-sample-'))
const path = join(folder, 'sample.vitrine')
const endings = new Map<RunId, (run: RunRow) => void>()
const engine = createEngine()
try {
  const connection = engine.connect((name, payload) => {
    if (name === 'run.changed') noteEnding(payload as EventPayload<'run.changed'>)
  })
  await connection.call('project.create', { path })
  for (const recipe of recipes) await prepare(connection, recipe)
  const { rows } = await connection.call('samples.list', { sort: { column: 'lowestFrequency' }, limit: 1 })
  const softest = rows.at(0)
  if (!softest) throw new Error('no sample was made')
  await connection.call('samples.annotate', {
    samples: String(softest.id),
    starred: true,
    notes: 'The softest of all: look at its first mode.',
  })
  await connection.call('samples.tag', { samples: String(softest.id), add: ['soft'] })
  await connection.call('figures.save', {
    figure: 'spectrum',
    name: 'Soft modes of two preparations',
    parameters: { samples: 'ensemble:1,ensemble:2' },
  })
  await connection.close()
} finally {
  await engine.shutdown()
}
const target = join(root, 'resources', 'sample.vitrine')
const bytes = writeWhole(target, readFileSync(path), true)
rmSync(folder, { recursive: true })
console.log(`${target}: ${String(Math.round(bytes / 1000))} kB`)

function noteEnding({ run }: EventPayload<'run.changed'>): void {
  if (run.state === 'done' || run.state === 'failed' || run.state === 'cancelled') endings.get(run.id)?.(run)
}

async function prepare(connection: Connection, recipe: unknown): Promise<void> {
  const { run } = await connection.call('runs.prepare', { recipe })
  const ended = await new Promise<RunRow>((resolve, reject) => {
    endings.set(run, resolve)
    connection.call('runs.show', { run }).then((shown) => noteEnding({ project: path, run: shown.run }), reject)
  })
  if (ended.state !== 'done') throw new Error(`${ended.name}: ${ended.message ?? ended.state}`)
  console.log(`${ended.name}: ${String(ended.tasks)} tasks`)
}
