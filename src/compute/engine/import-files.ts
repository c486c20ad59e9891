import { basename } from 'node:path'
import { z } from 'zod'
import type { CheckedArguments } from '../../shared/contracts/calls.ts'
import { checkParameters } from '../definitions/check-parameters.ts'
import { findDefinition } from '../definitions/find-definition.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import type { Pool } from '../jobs/pool.ts'
import type { MeasuredSample, NamedModel } from '../jobs/task.ts'
import { addEnsemble } from '../project/ensembles.ts'
import { addLog } from '../project/logs.ts'
import { addRun, setRunState } from '../project/runs.ts'
import { addSample } from '../project/sample-record.ts'
import { reserveNumbers } from '../project/sequences.ts'
import type { Store } from '../project/store.ts'

const importRecipe = z.object({
  paths: z.array(z.string()),
  model: z.object({ name: z.string(), parameters: z.record(z.string(), z.unknown()) }).nullable(),
  species: z.array(z.string()).nullable(),
  columns: z.record(z.string(), z.string()).nullable().default(null),
})

/** What a run of imports was asked, or null when the run is of another kind. */
export function importedFrom(recipe: unknown): z.infer<typeof importRecipe> | null {
  const parsed = importRecipe.safeParse(recipe)
  return parsed.success ? parsed.data : null
}

/**
 * Reads files in workers, each frame a sample, and keeps all of them or none.
 * @throws InputError when one cannot be read or does not fit the model
 */
export async function importFiles(
  store: Store,
  { paths, model, species, columns }: CheckedArguments<'files.import'>,
  { pool, registry, version }: { pool: Pool; registry: Registry; version: string },
): Promise<{ run: number; samples: number[] }> {
  const named = model ? checkModel(model, registry) : null
  const asked = { paths, model: named, species: species ?? null, columns: columns ?? null }
  const reading = paths.map((path) =>
    pool.run(
      { kind: 'read', path, model: named, species: asked.species, columns: asked.columns },
      new AbortController().signal,
      () => undefined,
    ),
  )
  // All have ended before the first mistake is told: none goes on reading for a call that is over.
  await Promise.allSettled(reading)
  const files = await Promise.all(reading)
  return store.transaction(() => {
    const name = paths.length === 1 ? basename(paths[0]) : `${basename(paths[0])} and ${paths.length - 1} more`
    const run = addRun(store, { name: `import of ${name}`, kind: 'import', recipe: asked, version, owner: null })
    setRunState(store, run, 'running')
    const ensemble = addEnsemble(store, name, run)
    const samples = files.flatMap(({ samples: frames }, k) =>
      frames.map((frame) => keep(store, run, ensemble, paths[k], frame, frames.length)),
    )
    addLog(store, run, 'info', `${samples.length} sample${samples.length === 1 ? '' : 's'} read from ${paths.join(', ')}`)
    setRunState(store, run, 'done')
    return { run, samples }
  })
}

function checkModel(model: NamedModel, registry: Registry): NamedModel {
  const definition = findDefinition(registry.models, model.name, 'model', 'model')
  return { name: model.name, parameters: checkParameters(definition.parameters, model.parameters, 'model.parameters', 'the parameters') }
}

function keep(store: Store, run: number, ensemble: number, path: string, frame: MeasuredSample, frames: number): number {
  const id = reserveNumbers(store, 'sample', 1)
  const name = frames > 1 ? `${basename(path)} #${(frame.details['frame'] ?? 0) + 1}` : basename(path)
  addSample(store, { ...frame, id, ensemble, run, task: null, name, seed: null, index: null, source: path, parent: null })
  return id
}
